import { ACCOUNT, UNNAMED } from '../ledger/departure-of.ts';
import type { Contradiction, Remark, Version } from '../ledger/versions.ts';
import type { Block, Inline } from '../model/chat-message.ts';
import { type Cell, cite, citeAll, heading } from './answer-blocks.ts';
import type { Voice } from './wording/voice.ts';

type Field = Extract<Block, { kind: 'fields' }>['fields'][number];

/** @returns the accounts one below the other, each with who gives it: "Hui Binyuan, when", "2026-03-03 (A, B)", "2026-01 (C)". */
export function differences(name: string, contradictions: readonly Contradiction[], voice: Voice): Field[] {
  const { differAbout, clause } = voice.words.common;
  return contradictions.flatMap(({ about, versions }) =>
    versions.map((version, at) => ({
      name: at === 0 ? `${name}${clause}${differAbout[about]}` : '',
      value: account(about, version, voice),
    })),
  );
}

/** @returns the part of an answer that shows where the sources differ; nothing where they agree. */
export function differencesSection(differ: readonly Field[], { words }: Voice): Block[] {
  return differ.length === 0 ? [] : [heading(words.common.differ), { kind: 'fields', fields: differ }];
}

function account(about: Contradiction['about'], { value, certainty, sources }: Version, voice: Voice): Inline[] {
  const { open, close, rumour } = voice.words.common;
  const before = certainty === 'rumoured' ? `${open}${rumour}` : open;
  return [accountIn(about, value, voice), before, ...citeAll(sources, voice), close];
}

/** @returns one account in the reader's words, as the ledger tells it from the others. */
export function accountIn(about: Contradiction['about'], value: string, voice: Voice): string {
  const { common } = voice.words;
  switch (about) {
    case 'date':
      return value;
    case 'role':
      return voice.role(value);
    case 'departure':
      return value === ACCOUNT.leaves ? common.leaves : common.doesNotLeave;
    case 'post':
      return voice.postIn(value);
    case 'destination':
    case 'leaves': {
      if (value.startsWith(ACCOUNT.not)) return common.not(place(value.slice(ACCOUNT.not.length), voice));
      if (value.startsWith(ACCOUNT.perhaps)) return common.perhaps(place(value.slice(ACCOUNT.perhaps.length), voice));
      return place(value, voice);
    }
  }
}

/** @returns a place that somebody goes to or leaves. */
export function place(name: string, voice: Voice): string {
  return name === UNNAMED ? voice.words.common.ownCompany : voice.organisation(name);
}

/** @returns the values of a column, side by side where accounts differ, the best-founded in front; null where there is none. */
export function sideBySide(
  value: string | null,
  contradictions: readonly Contradiction[],
  about: Contradiction['about'],
  voice: Voice,
): string | null {
  const versions = contradictions.find((contradiction) => contradiction.about === about)?.versions;
  const values = versions?.map((version) => version.value) ?? (value === null ? [] : [value]);
  return values.length === 0 ? null : values.map((each) => accountIn(about, each, voice)).join(' / ');
}

/** @returns remarks as lines, each with its article. */
export function remarkLines(name: string, remarks: readonly Remark[], { words }: Voice): Cell[] {
  const { colon, open, close } = words.common;
  return remarks.map(({ text, source }) => [
    { text: name, style: 'strong' },
    `${colon}${text}${open}`,
    cite(source),
    close,
  ]);
}

/** @returns the remarks that the sentence does not say already. */
export function untold(sentence: string, remarks: readonly Remark[]): Remark[] {
  return remarks.filter(({ text }) => !sentence.includes(text));
}
