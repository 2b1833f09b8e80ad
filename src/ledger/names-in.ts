import type { Ledger } from './ledger.ts';

/** Keys looked up for one answer. */
const MOST_KEYS = 500;
/** What may be a key: lower-case words, joined by hyphens, and all of them. */
const KEY = /(?<![-\p{L}\p{N}])[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*(?![-\p{L}\p{N}])/gu;

/**
 * Puts the names that the ledger knows in place of the keys of people and organisations: "yu-bowen joined" reads "Yu Bowen joined".
 * A key inside a longer one, such as a story's id, stays as it is; so does one that nobody has a name for.
 *
 * @returns the reader of such texts; it looks nothing up any more.
 */
export async function namesIn(
  { records, people }: Pick<Ledger, 'records' | 'people'>,
  texts: readonly string[],
): Promise<(text: string) => string> {
  const keys = [...new Set(texts.flatMap((text) => text.match(KEY) ?? []))].slice(0, MOST_KEYS);
  const names = new Map<string, string>();
  const unknown = keys.filter((key) => {
    const person = people.get(key);
    if (person !== undefined) names.set(key, person.name);
    return person === undefined;
  });
  // A plain word may be an organisation's key; a person's has a family name and a given one.
  const twoNames = unknown.filter((key) => key.includes('-'));
  const wanted = [...twoNames.map((key) => `person:${key}`), ...unknown.map((key) => `organisation:${key}`)];
  for (const subject of await records.subjects.getMany(wanted)) {
    if (subject !== undefined && !names.has(subject.key)) names.set(subject.key, subject.name);
  }
  return (text) => text.replace(KEY, (key) => names.get(key) ?? key);
}
