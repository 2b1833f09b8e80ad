import type { Installation as BoltInstallation } from '@slack/bolt';
import { WatcherError } from '../../lib/errors.ts';
import type { Seal, SealFault } from './seal.ts';

/** Where installations are kept, by workspace. What is given to it shows no token. */
export interface InstallationStore {
  get(workspace: string): Promise<string | undefined>;
  set(workspace: string, sealed: string): Promise<void>;
  delete(workspace: string): Promise<boolean>;
  /** @returns every workspace that something is kept of. */
  list(): Promise<readonly string[]>;
}

/** The app as it was installed in one workspace, or in all workspaces of an organisation at once. */
export interface Installation {
  /** Slack's id: `T...` of a workspace, `E...` of an organisation. */
  readonly workspace: string;
  /** What people call it; the id where Slack does not say. */
  readonly name: string;
  readonly botToken: string;
  /** ISO 8601 in UTC. */
  readonly installedAt: string;
}

/** What is kept of a workspace. `leaving`: the app was removed from it, and what is kept of it has not gone yet. */
export type KeptInstallation =
  | { readonly kind: 'installed'; readonly installation: Installation }
  | { readonly kind: 'unreadable'; readonly fault: SealFault }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'none' };

/** The installations, encrypted at rest. */
export interface Installations {
  find(workspace: string): Promise<KeptInstallation>;
  keep(installation: Installation): Promise<void>;
  /** The token is gone at once; `find` says `leaving` from here on, also after a crash, until `remove` or `keep`. */
  beginRemoval(workspace: string): Promise<void>;
  remove(workspace: string): Promise<void>;
  list(): Promise<readonly string[]>;
}

/** What to do about an installation that cannot be read. */
export const UNREADABLE_ADVICE: Readonly<Record<SealFault, string>> = {
  'other-key': 'it was stored with another INSTALLATION_KEY: put that one back, or have the app added there again',
  damaged: 'the record was changed or is not whole: restore the store, or have the app added there again',
  'unknown-form': 'a newer version stored it: run that one, or have the app added there again',
};

/** Stands in place of a sealed installation; no sealed text looks like it. */
const LEAVING = 'leaving';

export function createInstallations(store: InstallationStore, seal: Seal): Installations {
  return {
    async find(workspace) {
      const kept = await store.get(workspace);
      if (kept === undefined) return { kind: 'none' };
      if (kept === LEAVING) return { kind: 'leaving' };
      const opened = seal.open(workspace, kept);
      if ('fault' in opened) return { kind: 'unreadable', fault: opened.fault };
      return { kind: 'installed', installation: { ...(JSON.parse(opened.text) as Installation), workspace } };
    },
    keep: ({ workspace, ...rest }) => store.set(workspace, seal.seal(workspace, JSON.stringify(rest))),
    beginRemoval: (workspace) => store.set(workspace, LEAVING),
    async remove(workspace) {
      await store.delete(workspace);
    },
    list: () => store.list(),
  };
}

/** Slack gave an installation that the bot cannot work with; the message is for whoever installs. */
export class UnusableInstallation extends WatcherError {
  readonly code = 'installation-unusable';
}

/** Under what id something of Slack's is kept: an organisation's where the app was installed in all of it. */
export function workspaceIdOf(source: {
  readonly isEnterpriseInstall: boolean;
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
}): string {
  return (source.isEnterpriseInstall ? source.enterpriseId : source.teamId) ?? '';
}

/**
 * @returns the little that is needed of what Slack answered to `oauth.v2.access`.
 * @throws UnusableInstallation where the bot could not work with it.
 */
export function installationOf(installed: BoltInstallation, installedAt: string): Installation {
  const { bot, team, enterprise, isEnterpriseInstall = false } = installed;
  const workspace = workspaceIdOf({ isEnterpriseInstall, teamId: team?.id, enterpriseId: enterprise?.id });
  if (bot === undefined || workspace === '') throw new UnusableInstallation('Slack gave no token for the bot');
  // A rotated token ends after twelve hours: https://docs.slack.dev/authentication/using-token-rotation.
  if (bot.refreshToken !== undefined)
    throw new UnusableInstallation('Token rotation is on for this app, and the bot works without it');
  const name = (isEnterpriseInstall ? enterprise?.name : team?.name) ?? workspace;
  return { workspace, name, botToken: bot.token, installedAt };
}
