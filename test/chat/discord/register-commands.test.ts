import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandJson } from '../../../src/chat/discord/command-json.ts';
import { installLink, registerCommands } from '../../../src/chat/discord/register-commands.ts';
import { specsOf } from '../../../src/commands/command-specs.ts';
import { commands } from '../../../src/commands/index.ts';
import type { CommandSpec } from '../../../src/model/command-spec.ts';
import { checkCommands, type SentCommand } from '../../fakes/discord/check-commands.ts';
import { PERMISSION } from '../../fakes/discord/permissions.ts';
import { INVITED } from '../../fakes/discord/sample-guild.ts';
import { type DiscordHarness, openDiscord, SPECS, TOKEN } from './discord-harness.ts';

const specs = specsOf(commands);
const IDENTITY = { command: 'qwen', subject: 'Alibaba Qwen' };

describe('the command', () => {
  it('of this product is taken by Discord', () => {
    expect(checkCommands([commandJson(specs, IDENTITY) as SentCommand])).toEqual([]);
  });

  it('is taken at the limits of what specs may say', () => {
    const most: CommandSpec[] = Array.from({ length: 25 }, (_, at) => ({
      name: `command-${at}`,
      description: { en: 'x'.repeat(100), zh: '字'.repeat(100) },
      options: [
        { name: 'later', description: { en: 'd', zh: '述' }, kind: 'text', required: false },
        { name: 'name', description: { en: 'd'.repeat(100), zh: '述' }, kind: 'person', required: true, bare: true },
      ],
    }));
    expect(checkCommands([commandJson(most, IDENTITY) as SentCommand])).toEqual([]);
    expect(() => commandJson([...most, ...specs], IDENTITY)).toThrow(RangeError);
  });

  it('declares kinds, choices, suggestions and both languages', () => {
    const { options = [] } = commandJson(SPECS, IDENTITY);
    expect(options[1]).toMatchObject({
      name: 'person',
      name_localizations: { 'zh-CN': '人物', 'zh-TW': '人物' },
      description_localizations: { 'zh-CN': '一个人', 'zh-TW': '一个人' },
      options: [{ type: 3, name: 'name', required: true, autocomplete: true }],
    });
    expect(options[2]).toMatchObject({
      options: [
        { type: 4, name: 'limit', min_value: 1 },
        { type: 3, choices: [{ name: 'Departures', name_localizations: { 'zh-CN': '离职' }, value: 'departure' }] },
      ],
    });
  });
});

describe('a number', () => {
  it('is 1 or more, but for the hour of a digest, which may be midnight', () => {
    const { options: declared = [] } = commandJson(specs, IDENTITY) as SentCommand;
    const numbers = declared.flatMap(({ options = [] }) => options).filter(({ type }) => type === 4);
    const least = Object.fromEntries(numbers.map(({ name, min_value }) => [name, min_value]));
    expect(least).toEqual({ hour: 0, days: 1, limit: 1, page: 1 });
  });
});

describe('registering', () => {
  let harness: DiscordHarness;
  beforeEach(async () => {
    harness = await openDiscord();
  });
  afterEach(() => harness.close());

  it('for all servers or for one, and says how to invite the bot', async () => {
    const { discord, sample } = harness;
    const options = { token: TOKEN, apiUrl: discord.apiUrl, specs, identity: IDENTITY };
    const everywhere = await registerCommands(options);
    const here = await registerCommands({ ...options, guildId: sample.guild.id });
    expect(everywhere).toMatchObject({ guildName: null, commands: specs.map(({ name }) => name) });
    expect(here.guildName).toBe('Qwen builders');
    expect([...discord.world.commands.keys()]).toEqual(['', sample.guild.id]);
    expect(here.installLink).toBe(installLink(discord.world.applicationId));
  });

  it('names what is wrong', async () => {
    const { discord } = harness;
    const options = { token: TOKEN, apiUrl: discord.apiUrl, specs, identity: IDENTITY };
    await expect(registerCommands({ ...options, guildId: discord.world.newId() })).rejects.toMatchObject({
      code: 'platform-scope-missing',
    });
    await expect(registerCommands({ ...options, token: 'wrong' })).rejects.toMatchObject({
      code: 'platform-token-refused',
    });
    await expect(registerCommands({ ...options, apiUrl: 'http://127.0.0.1:9' })).rejects.toMatchObject({
      code: 'platform-unreachable',
    });
  });

  it('asks for just the permissions that are needed', () => {
    const permissions = BigInt(new URL(installLink('1')).searchParams.get('permissions') ?? '0');
    expect(permissions).toBe(INVITED.reduce((sum, name) => sum | PERMISSION[name], 0n));
    expect(new URL(installLink('1')).searchParams.get('scope')).toBe('bot applications.commands');
  });
});
