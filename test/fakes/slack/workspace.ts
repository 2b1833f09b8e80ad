import type { types } from '@slack/bolt';
import { type Clock, systemClock } from '../../../src/lib/clock.ts';
import { createFiles, type FakeFiles } from './files.ts';

export interface FakePerson {
  readonly id: string;
  readonly name: string;
  locale: string;
  timezone: string;
  isAdmin: boolean;
}

export interface FakeMessage {
  readonly ts: string;
  text: string;
  blocks: types.KnownBlock[];
  readonly threadTs?: string;
  metadata?: types.MessageMetadata;
  edits: number;
  /** Only this person sees it. */
  readonly onlyFor?: string;
  /** Whose answer it is, for messages that came by a `response_url`. */
  readonly via: 'web-api' | 'response_url';
}

export interface FakeChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  /** Of an `im`: the person on its other side. */
  readonly user?: string;
  readonly members: Set<string>;
  isArchived: boolean;
  isDeleted: boolean;
  readonly messages: FakeMessage[];
}

const TEAM = 'T0TEAM';
export const APP = 'A0APP';
const BOT_USER = 'U0BOT';
const BOT = 'B0BOT';

/** What a workspace looks like. Tests change it as people would: archive a channel, remove the bot, revoke a token. */
export interface Workspace {
  readonly team: string;
  readonly name: string;
  /** The bot's member and its bot in this workspace. */
  readonly botUser: string;
  readonly bot: string;
  /** The organisation that it is part of; with one, the app is installed in all of it at once. */
  readonly enterprise: string | null;
  readonly people: Map<string, FakePerson>;
  readonly channels: Map<string, FakeChannel>;
  readonly homes: Map<string, types.HomeView>;
  readonly files: FakeFiles;
  /** Of the bot's token: what each call is refused with; null while it is good. */
  botTokenFault: 'invalid_auth' | 'token_revoked' | 'account_inactive' | null;
  appTokenFault: 'invalid_auth' | 'not_allowed_token_type' | null;
  scopes: string[];
  /** What may open a modal, and whether it still may: https://docs.slack.dev/surfaces/modals#modal_lifecycle, once and within 3 s. */
  readonly triggers: Map<string, 'good' | 'used' | 'expired'>;
  addPerson(person: Partial<FakePerson> & Pick<FakePerson, 'id'>): FakePerson;
  addChannel(channel: { id: string; kind?: FakeChannel['kind']; user?: string; withBot?: boolean }): FakeChannel;
  /** @returns the direct messages of the app with a person, opened where they were not. */
  directMessages(user: string): FakeChannel;
  nextTs(): string;
}

export const ALL_SCOPES = [
  'chat:write',
  'commands',
  'channels:read',
  'groups:read',
  'im:write',
  'files:write',
  'users:read',
];

/** Which workspace it is; without anything the one that the app belongs to. */
export interface WorkspaceIdentity {
  readonly team?: string;
  readonly name?: string;
  readonly enterprise?: string | null;
  /** What messages get their time by. @default the machine's */
  readonly clock?: Clock;
}

export function createWorkspace({
  team = TEAM,
  name = 'Fake workspace',
  enterprise = null,
  clock = systemClock,
}: WorkspaceIdentity = {}): Workspace {
  const [botUser, bot] = team === TEAM ? [BOT_USER, BOT] : [`U0BOT${team}`, `B0BOT${team}`];
  const people = new Map<string, FakePerson>();
  const channels = new Map<string, FakeChannel>();
  let last = 0;
  const workspace: Workspace = {
    team,
    name,
    botUser,
    bot,
    enterprise,
    people,
    channels,
    homes: new Map(),
    files: createFiles(team),
    triggers: new Map(),
    botTokenFault: null,
    appTokenFault: null,
    scopes: [...ALL_SCOPES],
    addPerson(person) {
      const added = {
        name: person.id.toLowerCase(),
        locale: 'en-US',
        timezone: 'Europe/Berlin',
        isAdmin: false,
        ...person,
      };
      people.set(added.id, added);
      return added;
    },
    addChannel({ id, kind = 'public', user, withBot = true }) {
      const channel: FakeChannel = {
        id,
        name: kind === 'im' ? 'directmessage' : `channel-${id.toLowerCase()}`,
        kind,
        ...(user === undefined ? {} : { user }),
        members: new Set(withBot ? [botUser] : []),
        isArchived: false,
        isDeleted: false,
        messages: [],
      };
      channels.set(id, channel);
      return channel;
    },
    directMessages(user) {
      const open = [...channels.values()].find((channel) => channel.kind === 'im' && channel.user === user);
      if (open !== undefined) return open;
      const channel = workspace.addChannel({ id: `D${user.slice(1)}`, kind: 'im', user });
      channel.members.add(user);
      return channel;
    },
    nextTs() {
      // In microseconds, each message with a time of its own.
      last = Math.max(last + 1, Math.floor(clock.now()) * 1_000);
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
    },
  };
  return workspace;
}
