import { hanSurnameLength, latinNameAt } from './person-name.ts';
import { cuesOf, type PersonMention, type Sentence } from './sentence.ts';

/**
 * A post that names nobody, "Qwen's tech lead", means whom the configuration says only where the article names that person or
 * nobody at all: posts change hands, and a name tells better who holds one. A former holder who acts, or one whose
 * name follows, is not them.
 */
export function settleTitles(sentences: readonly Sentence[]): Sentence[] {
  const named = new Set(sentences.flatMap(({ people }) => people.filter((p) => p.by === 'name').map((p) => p.key)));
  return sentences.map((sentence) => {
    const people = sentence.people.filter(
      (person) =>
        person.by !== 'title' || ((named.size === 0 || named.has(person.key)) && !isSomebodyElse(sentence, person)),
    );
    return people.length === sentence.people.length ? sentence : { ...sentence, people };
  });
}

/** "Former Qwen lead Deng Haoran", 千问负责人邓浩然: the post is that of the name behind it, whether or not the name is known. */
function isSomebodyElse(sentence: Sentence, { at, end, key }: PersonMention): boolean {
  const { tokens } = sentence;
  const follows = sentence.people.find((p) => p.by !== 'title' && p.at === end);
  if (follows !== undefined) return follows.key !== key;
  // Of a former holder only a remark is taken, which counts once the ledger knows that the person has left.
  if (cuesOf(sentence, 'former').some((hit) => hit.end === at)) return !remarks(sentence, end);
  const next = tokens[end];
  if (next === undefined) return false;
  if (next.kind === 'char') return hanSurnameLength(tokens, end) > 0 && !startsWord(sentence, end);
  let to = end;
  while (to < tokens.length && to - end < 3 && tokens[to]?.kind === 'word' && tokens[to]?.capital) to += 1;
  const name = to - end >= 2 ? latinNameAt(tokens, end, to) : null;
  return name !== null && !startsWord(sentence, end);
}

function remarks(sentence: Sentence, at: number): boolean {
  return sentence.triggers.some((hit) => hit.at === at && hit.value.action === 'statement');
}

/** Whether a word of the lexicon stands there, and no name. */
function startsWord({ triggers, cues }: Sentence, at: number): boolean {
  return triggers.some((hit) => hit.at === at) || [...cues.values()].flat().some((hit) => hit.at === at);
}
