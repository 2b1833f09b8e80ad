import type { Status } from '../model/story.ts';

/** A coloured sign in front of a status, for platforms that colour no words. */
export const STATUS_SIGNS: Readonly<Record<Status, string>> = {
  rumoured: '⚪',
  reported: '🟡',
  confirmed: '🟢',
  denied: '🔴',
  reversed: '🟣',
};
