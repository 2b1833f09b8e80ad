import type { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { describeScopes, slackManifest } from '../../../src/chat/slack/manifest.ts';
import type { CommandSpec } from '../../../src/model/command-spec.ts';
import { ALL_SCOPES } from '../../fakes/slack/workspace.ts';

const text = { en: 'x', zh: 'x' };
const specs: CommandSpec[] = [
  { name: 'who-left', description: text, options: [] },
  {
    name: 'person',
    description: text,
    options: [{ name: 'name', description: text, kind: 'person', required: true, bare: true }],
  },
];

const IDENTITY = { command: 'qwen', subject: 'Alibaba Qwen' };

describe('the manifest', () => {
  it('asks for the least scopes and for Socket Mode', () => {
    const manifest = slackManifest({ ...IDENTITY, specs });

    // What Slack's own package declares a manifest to be.
    const declared: webApi.AppsManifestValidateArguments['manifest'] = JSON.parse(JSON.stringify(manifest));
    expect(declared.display_information.name).toBe('qwen-watch');
    expect(manifest.oauth_config.scopes.bot).toEqual(ALL_SCOPES);
    expect(manifest.settings).toEqual({
      event_subscriptions: { bot_events: ['app_home_opened', 'app_uninstalled', 'tokens_revoked'] },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    });
    expect(manifest.features.slash_commands).toEqual([
      {
        command: '/qwen',
        description: 'Ask who left, who joined, who leads; subscribe',
        usage_hint: 'who-left | person <name>',
        should_escape: true,
      },
    ]);
  });

  it('names its address three times where Slack comes over HTTP', () => {
    const manifest = slackManifest({ ...IDENTITY, specs, origin: 'https://bot.example.org' });

    const url = 'https://bot.example.org/slack/events';
    expect(manifest.features.slash_commands[0]?.url).toBe(url);
    expect(manifest.settings.event_subscriptions.request_url).toBe(url);
    expect(manifest.settings.interactivity.request_url).toBe(url);
    expect(manifest.settings.socket_mode_enabled).toBe(false);
  });

  it('sends people back and lets organisations install it where it serves many workspaces', () => {
    const origin = 'https://bot.example.org';
    const manifest = slackManifest({ ...IDENTITY, specs, origin, manyWorkspaces: true });
    const overSocket = slackManifest({ ...IDENTITY, specs, origin, manyWorkspaces: true, socketMode: true });

    const declared: webApi.AppsManifestValidateArguments['manifest'] = JSON.parse(JSON.stringify(manifest));
    expect(declared.oauth_config?.redirect_urls).toEqual(['https://bot.example.org/slack/oauth_redirect']);
    expect(manifest.settings).toMatchObject({
      org_deploy_enabled: true,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    });
    expect(overSocket.oauth_config.redirect_urls).toHaveLength(1);
    expect(overSocket.settings.socket_mode_enabled).toBe(true);
    expect(overSocket.settings.event_subscriptions.request_url).toBeUndefined();
    expect(slackManifest({ ...IDENTITY, specs, origin }).oauth_config.redirect_urls).toBeUndefined();
    expect(() => slackManifest({ ...IDENTITY, specs, manyWorkspaces: true })).toThrow(RangeError);
  });

  it('reads messages only where it is asked to', () => {
    expect(slackManifest({ ...IDENTITY, specs, mayReadHistory: true }).oauth_config.scopes.bot).toContain(
      'channels:history',
    );
    expect(describeScopes()).toHaveLength(ALL_SCOPES.length);
    expect(describeScopes(true).join()).toContain('im:history: ');
  });

  it('keeps its hint within Slack’s limit, and refuses names that Slack would', () => {
    const many = Array.from(
      { length: 200 },
      (_, at): CommandSpec => ({ name: `command-${at}`, description: text, options: [] }),
    );

    expect(
      slackManifest({ ...IDENTITY, specs: many }).features.slash_commands[0]?.usage_hint.length,
    ).toBeLessThanOrEqual(1_000);
    expect(() => slackManifest({ ...IDENTITY, specs, command: 'Qwen watch' })).toThrow(RangeError);
  });
});
