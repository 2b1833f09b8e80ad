import type { Installation as BoltInstallation } from '@slack/bolt';
import { type Clock, isoNow } from '../../lib/clock.ts';
import { messageOf } from '../../lib/errors.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Inbound } from '../chat-adapter.ts';
import { INSTALL_PATH } from './event-link.ts';
import { forgetPlaces } from './forget-places.ts';
import { type Installation, type Installations, installationOf, UNREADABLE_ADVICE } from './installations.ts';
import { failureOf } from './slack-failure.ts';
import { isGoneFault, type Unserved, type Workspace, type Workspaces } from './workspaces.ts';

interface ManyDeps {
  readonly installations: Installations;
  /** @returns a workspace with nothing remembered of it yet. */
  readonly workspaceOf: (installation: Installation) => Workspace;
  readonly isStopped: () => boolean;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The workspaces that have installed the app, and where an installation is put once somebody has agreed. */
export interface ManyWorkspaces extends Workspaces {
  /** @throws UnusableInstallation; and what the store throws. */
  keep(installed: BoltInstallation): Promise<void>;
}

/** Slack tells the time of events in whole seconds. */
const CLOCK_STEP_MS = 1_000;

/** What one workspace does, loses or breaks touches no other: each has a client of its own, made when it is first needed. */
export function manyWorkspaces({ installations, workspaceOf, isStopped, clock, log }: ManyDeps): ManyWorkspaces {
  const known = new Map<string, Workspace>();
  const removing = new Map<string, Promise<void>>();
  const toldUnreadable = new Set<string>();

  const from = async (id: string): Promise<Workspace | Unserved> => {
    const open = known.get(id);
    if (open !== undefined) return open;
    const kept = await installations.find(id);
    if (kept.kind === 'unreadable') {
      if (!toldUnreadable.has(id)) {
        log.error({ workspace: id, cause: UNREADABLE_ADVICE[kept.fault] }, 'an installation of Slack cannot be read');
      }
      toldUnreadable.add(id);
      return 'unreadable';
    }
    if (kept.kind !== 'installed') return 'not-installed';
    const workspace = workspaceOf(kept.installation);
    known.set(id, workspace);
    return workspace;
  };

  /** A crash at any step leaves `leaving` behind, and the next start begins here again. */
  const remove = async (id: string, inbound: Inbound) => {
    try {
      await installations.beginRemoval(id);
      known.delete(id);
      if (!(await forgetPlaces(inbound, id, log))) return;
      await installations.remove(id);
      log.info({ workspace: id }, 'the app was removed from a workspace of Slack; nothing is kept of it');
    } catch (error) {
      log.error({ workspace: id, cause: messageOf(error) }, 'the removal from a workspace of Slack is not done yet');
    }
  };
  const removeOnce = (id: string, inbound: Inbound) => {
    const under = removing.get(id);
    if (under !== undefined) return under;
    const work = remove(id, inbound).finally(() => removing.delete(id));
    removing.set(id, work);
    return work;
  };

  /** @returns whether Slack takes the token, says that the app is gone, or says neither. */
  const standing = async (workspace: Workspace): Promise<'good' | 'gone' | 'unknown'> => {
    try {
      await workspace.client.auth.test();
      return 'good';
    } catch (error) {
      const failure = failureOf(error);
      return failure.kind === 'refused' && isGoneFault(failure.code) ? 'gone' : 'unknown';
    }
  };

  return {
    async open() {
      const all = await installations.list();
      for (const id of all) await from(id);
      if (all.length === 0) log.info({ page: INSTALL_PATH }, 'no workspace of Slack has installed the app yet');
      return {};
    },
    async lookAfter(inbound) {
      try {
        for (const id of await installations.list()) {
          if (isStopped()) return;
          const kept = await installations.find(id);
          const workspace = await from(id);
          // Whoever removed the app while the bot was not running is not told of again.
          const isGone = typeof workspace !== 'string' && (await standing(workspace)) === 'gone';
          // Asking took a while, in which the app may have been installed again.
          if (kept.kind === 'leaving' || (isGone && known.get(id) === workspace)) await removeOnce(id, inbound);
        }
      } catch (error) {
        log.error({ cause: messageOf(error) }, 'the installations of Slack could not be looked at');
      }
    },
    from,
    at: async (id) => (id === null ? 'unnamed' : from(id)),
    async removed({ workspace: id, at, what }, inbound) {
      try {
        const kept = await installations.find(id);
        if (kept.kind === 'none') return;
        // Slack repeats what it could not deliver, also when the app has been installed again since.
        if (kept.kind === 'installed' && at + CLOCK_STEP_MS <= Date.parse(kept.installation.installedAt)) {
          const state = await standing(workspaceOf(kept.installation));
          if (state !== 'gone') {
            return log.warn(
              { workspace: id, what },
              'Slack tells late of a removal; the app was installed again since',
            );
          }
        }
        await removeOnce(id, inbound);
      } catch (error) {
        log.error({ workspace: id, cause: messageOf(error) }, 'the removal from a workspace of Slack is not done yet');
      }
    },
    async keep(installed) {
      const installation = installationOf(installed, isoNow(clock));
      const { workspace: id, name } = installation;
      // A removal under way would take the new installation with it.
      await removing.get(id);
      await installations.keep(installation);
      known.delete(id);
      log.info({ workspace: id, name }, 'the app was installed in a workspace of Slack');
    },
  };
}
