import { type APIInteractionGuildMember, type APIUser, PermissionFlagsBits } from 'discord.js';
import type { ReaderLanguage } from '../../model/reader-language.ts';
import type { Asker } from '../chat-adapter.ts';

/** What tells an asker's rights. */
export interface AskerRules {
  readonly isOperator: (userId: string) => boolean;
  /** Id of the role that may manage subscriptions beside whoever manages the server; null for none. */
  readonly manageRole: string | null;
  /** For people whose locale is neither English nor Chinese. */
  readonly defaultLanguage: ReaderLanguage;
}

/** Whom an interaction comes from: a member in a server, a user in direct messages. */
export interface InteractionSource {
  readonly member?: APIInteractionGuildMember;
  readonly user?: APIUser;
  readonly locale?: string;
}

/** @returns who asks; null where the interaction names nobody. */
export function askerOf(source: InteractionSource, rules: AskerRules): Asker | null {
  const user = userOf(source);
  if (user === null) return null;
  return {
    self: { platform: 'discord', id: `@${user.id}` },
    language: languageOf(source.locale, rules.defaultLanguage),
    timezone: null,
    mayManage: mayManage(source, rules),
    isOperator: rules.isOperator(user.id),
  };
}

/** @returns the name under which a server or everybody knows them. */
export function nameOf(source: InteractionSource): string {
  const user = userOf(source);
  return source.member?.nick ?? user?.global_name ?? user?.username ?? '';
}

/** @returns the language of a locale of Discord's (https://docs.discord.com/developers/reference#locales). */
export function languageOf(locale: string | undefined, otherwise: ReaderLanguage): ReaderLanguage {
  if (locale?.startsWith('zh') === true) return 'zh';
  return locale?.startsWith('en') === true ? 'en' : otherwise;
}

function userOf({ member, user }: InteractionSource): APIUser | null {
  return member?.user ?? user ?? null;
}

/** Discord computes a member's permissions in the channel, an administrator's and the owner's included. */
function mayManage({ member }: InteractionSource, { manageRole }: AskerRules): boolean {
  if (member === undefined) return true;
  const bits = BigInt(member.permissions);
  if ((bits & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n) return true;
  return manageRole !== null && member.roles.includes(manageRole);
}
