import type { Organisation } from '../model/subject.ts';
import { slug } from './event-key.ts';
import { aboutSubject } from './extract-events.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, hasCue, type Sentence } from './sentence.ts';
import type { Token } from './tokenise.ts';

/** Last words of a body's name. A team, a group or a lab is named so too often without being one. */
const UNIT_WORDS = new Set(
  'committee department division office council institute hub foundry unit board academy directorate center centre taskforce'.split(
    ' ',
  ),
);
/** Words inside a body's name. */
const INSIDE = new Set(['and', 'of', 'for', 'the']);
const LONGEST = 7;
const HAN_LONGEST = 14;
const HAN_ENDINGS = ['委员会', '办公室', '事业部', '事业群', '研究院', '研究所', '业务部', '中心', '部', '院'];
/** Words in front of a new body's name. */
const HAN_NEW = new Set('的了个新为立设建成到至入');
/** Characters that no name of a body holds. */
const HAN_GRAMMAR = /[的了拆成为是在]/u;
/** Words that alone make no name: "New AI Division". */
const GENERIC = new Set('new ai business special joint research core separate single own dedicated chinese'.split(' '));

/**
 * Finds bodies of the company that nobody configured, "Frontier Model Committee", “全模态感知部”, in an article about the subject, where
 * something is formed or a post is given. Once found, a name counts in the whole article.
 */
export function discoverUnits(sentences: readonly Sentence[]): Sentence[] {
  if (!sentences.some((s) => s.index <= 1 && aboutSubject(s))) return [...sentences];
  const found = new Map<string, { readonly forms: readonly string[]; readonly unit: Organisation }>();
  for (const sentence of sentences) {
    const posts = sentence.triggers.some((t) => t.value.action === 'appointed') || hasCue(sentence, ['role']);
    if (!posts && !hasCue(sentence, ['form'])) continue;
    for (const { at, end } of [...latinUnits(sentence), ...hanUnits(sentence)]) {
      const slice = sentence.tokens.slice(at, end);
      const forms = slice.map((token) => token.form);
      found.set(forms.join(' '), { forms, unit: organisation(slice) });
    }
  }
  if (found.size === 0) return [...sentences];
  const names = [...found.values()].sort((a, b) => b.forms.length - a.forms.length);
  return sentences.map((sentence) => withUnits(sentence, names));
}

function withUnits(
  sentence: Sentence,
  names: readonly { readonly forms: readonly string[]; readonly unit: Organisation }[],
): Sentence {
  const added: Hit<Organisation>[] = [];
  for (const { forms, unit } of names) {
    for (let at = 0; at + forms.length <= sentence.tokens.length; at += 1) {
      const end = at + forms.length;
      const same = forms.every((form, offset) => sentence.tokens[at + offset]?.form === form);
      const free = ![...sentence.organisations, ...added].some((o) => o.at < end && at < o.end);
      if (same && free) added.push({ at, end, value: unit });
    }
  }
  if (added.length === 0) return sentence;
  const covered = (hit: { at: number; end: number }) => added.some((o) => o.at < hit.end && hit.at < o.end);
  return {
    ...sentence,
    organisations: [...sentence.organisations, ...added].sort((a, b) => a.at - b.at),
    triggers: sentence.triggers.filter((hit) => !covered(hit)),
    cues: new Map(
      [...sentence.cues].map(([cue, hits]) => [cue, hits.filter((hit) => cue === 'unit' || !covered(hit))]),
    ),
  };
}

interface Range {
  readonly at: number;
  readonly end: number;
}

function latinUnits(sentence: Sentence): Range[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, last): Range[] => {
    if (!token.capital || !UNIT_WORDS.has(token.form) || isTaken(sentence, last)) return [];
    let first = last;
    for (let at = last - 1; at >= 0 && last - at < LONGEST; at -= 1) {
      const word = tokens[at];
      if (word?.kind !== 'word' || isTaken(sentence, at) || hasCue(sentence, ['form'], at, at + 1)) break;
      if (word.capital || word.hyphen) first = at;
      else if (!INSIDE.has(word.form)) break;
    }
    const named = tokens.slice(first, last).some((word) => !GENERIC.has(word.form) && !INSIDE.has(word.form));
    return named && !isOthers(sentence, first) ? [{ at: first, end: last + 1 }] : [];
  });
}

/** "Tencent's Frontier Committee": another company's body. */
function isOthers(sentence: Sentence, at: number): boolean {
  const owner = sentence.organisations.filter((o) => o.end <= at).at(-1);
  return owner !== undefined && owner.value.relation === 'other' && at - owner.end <= 2;
}

/** A run up to a known ending: in quotation marks, or right behind a word of forming. */
function hanUnits(sentence: Sentence): Range[] {
  const { tokens } = sentence;
  const units: Range[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (
      tokens[at]?.kind !== 'char' ||
      HAN_NEW.has(tokens[at]?.form ?? '') ||
      !(isQuoted(tokens, at) || isFormed(sentence, at))
    )
      continue;
    const end = hanEnd(tokens, at);
    if (end === null || isOthers(sentence, at) || isTaken(sentence, at)) continue;
    units.push({ at, end });
    at = end;
  }
  return units;
}

/** Quotation marks leave no token, only a gap. */
function isQuoted(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  return before !== undefined && token !== undefined && before.kind !== 'mark' && token.start > before.end;
}

function isFormed(sentence: Sentence, at: number): boolean {
  return (
    cuesOf(sentence, 'form').some((hit) => hit.end === at) ||
    (HAN_NEW.has(sentence.tokens[at - 1]?.form ?? '') &&
      cuesOf(sentence, 'form').some((hit) => at - hit.end <= 2 && hit.end < at))
  );
}

function hanEnd(tokens: readonly Token[], from: number): number | null {
  let run = '';
  for (let at = from; at < tokens.length && at - from < HAN_LONGEST; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') return null;
    run += token.form;
    if (HAN_GRAMMAR.test(token.form)) return null;
    const next = tokens[at + 1];
    const closed = next === undefined || next.kind === 'mark' || next.start > token.end;
    if (
      at - from >= 2 &&
      closed &&
      HAN_ENDINGS.some((ending) => run.endsWith(ending) && run.length > ending.length + 1)
    ) {
      return at + 1;
    }
    if (closed) return null;
  }
  return null;
}

function isTaken(sentence: Sentence, at: number): boolean {
  const covers = (hit: { at: number; end: number }) => hit.at <= at && hit.end > at;
  return (
    sentence.people.some(covers) ||
    sentence.organisations.some(covers) ||
    sentence.triggers.some((t) => covers(t) && t.value.weak === undefined)
  );
}

function organisation(slice: readonly Token[]): Organisation {
  const han = slice.some((token) => token.kind === 'char');
  const word = ({ form, capital }: Token) => (capital ? form.charAt(0).toUpperCase() + form.slice(1) : form);
  const name = slice.map(word).join(han ? '' : ' ');
  return { key: slug(name), name, names: [name], relation: 'watched' };
}
