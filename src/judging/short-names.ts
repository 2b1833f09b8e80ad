import { isGoverned } from './read-sentences.ts';
import type { PersonMention, Sentence } from './sentence.ts';
import type { Token } from './tokenise.ts';

/** Shorter given names are too often another word or another person's. */
const SHORTEST_GIVEN = 4;

/**
 * Adds the mentions by one part of a name: "Lin" or "Junyang" where the article names Lin Junyang in full, and nobody else of that
 * name. Latin letters only; a capitalised neighbour makes it somebody else's name.
 */
export function withShortNames(sentences: readonly Sentence[]): Sentence[] {
  const bearers = bearersOf(sentences);
  if (bearers.size === 0) return [...sentences];
  return sentences.map((sentence) => {
    const added = sentence.tokens.flatMap((token, at): PersonMention[] => {
      const person = token.capital ? bearers.get(token.form) : undefined;
      if (
        person === undefined ||
        person === null ||
        isTaken(sentence, at) ||
        isPartOfAnotherName(sentence.tokens, at)
      ) {
        return [];
      }
      const governed = isGoverned(sentence, sentence.organisations, at, at + 1);
      return [{ ...person, at, end: at + 1, by: 'surname', governed }];
    });
    if (added.length === 0) return sentence;
    return { ...sentence, people: [...sentence.people, ...added].sort((a, b) => a.at - b.at) };
  });
}

/** Who is meant by a part of a name; null where two people share it. */
function bearersOf(sentences: readonly Sentence[]): Map<string, PersonMention | null> {
  const bearers = new Map<string, PersonMention | null>();
  for (const { people, tokens } of sentences) {
    for (const person of people) {
      if (person.by !== 'name' || person.end - person.at < 2) continue;
      // Named by another name, "Fan Yu", a person does not stand for the family name in the key.
      const words = tokens.slice(person.at, person.end).map((token) => token.form);
      const [family = '', given = ''] = person.key.split('-');
      for (const part of [family, given.length >= SHORTEST_GIVEN ? given : '']) {
        if (part === '' || !words.includes(part)) continue;
        const known = bearers.get(part);
        bearers.set(part, known === undefined || known?.key === person.key ? person : null);
      }
    }
  }
  return bearers;
}

function isTaken({ people, organisations }: Sentence, at: number): boolean {
  return [...people, ...organisations].some((hit) => hit.at <= at && hit.end > at);
}

/** "Lin Yifu": a capitalised word right behind, apart by one space. */
function isPartOfAnotherName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const token = tokens[at];
  const touches = next !== undefined && token !== undefined && next.start - token.end === 1;
  return touches && next.kind === 'word' && next.capital && next.form.length > 1;
}
