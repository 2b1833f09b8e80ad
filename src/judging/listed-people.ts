import { hasCue, type PersonMention, type Sentence } from './sentence.ts';

/** Tokens between two people of one list: "A, head of post-training, and B". */
export const LIST_GAP = 16;

/** Two people of one list: only commas, "and", roles and organisations between them, at least one of which joins. */
export function areListed(sentence: Sentence, left: PersonMention, right: PersonMention): boolean {
  if (right.at - left.end > LIST_GAP || right.at < left.end) return false;
  const between = sentence.tokens.slice(left.end, right.at);
  // "A·B": dots and strokes leave no token.
  const joined =
    between.length === 0 ||
    between.some((token) => token.kind === 'mark' && token.form === ',') ||
    hasCue(sentence, ['and'], left.end, right.at);
  if (!joined || between.some((token) => token.form === ';' || token.form === ':')) return false;
  // 任命A为总裁，原总裁B: what A is ends the list.
  if (between[0] !== undefined && BECOMES.has(between[0].form)) return false;
  // "Names A president, replacing B", 甲在上海做起了公司，乙: B is no other of the same list.
  if (PARTING.has(between.at(-1)?.form ?? '') || between.some((token) => token.form === '了')) return false;
  return (
    !sentence.triggers.some((t) => t.at >= left.end && t.end <= right.at && t.value.subject !== 'noun') &&
    !hasCue(sentence, ['say', 'own-word', 'accept'], left.end, right.at)
  );
}

const BECOMES = new Set(['为', '任', '是']);

/** Words right before a name that give it a part of its own. */
const PARTING = new Set(['to', 'replacing', 'succeeding', 'under', 'from', 'behind']);

/** The person and those listed behind them. */
export function withListed(sentence: Sentence, first: PersonMention): PersonMention[] {
  const list = [first];
  for (const person of sentence.people) {
    const last = list.at(-1);
    if (last === undefined || person.at < last.end) continue;
    if (!areListed(sentence, last, person)) break;
    list.push(person);
  }
  return list;
}
