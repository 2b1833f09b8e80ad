import type { Person, Subject } from '../model/subject.ts';
import { latinNameAt } from './person-name.ts';
import { tokenise } from './tokenise.ts';
import { transcribed } from './transcribe-pinyin.ts';

/** Syllables of a name in Hangul: a shorter one is found inside other words. */
const HANGUL_LENGTH = 3;

/** @returns the subject with its people's Chinese names as Russian and Korean papers write them, which nobody has to list. */
export function withTranscriptions(subject: Subject): Subject {
  return { ...subject, people: subject.people.map(transcribedPerson) };
}

function transcribedPerson(person: Person): Person {
  const names = new Set(person.names);
  for (const name of person.names) {
    const tokens = tokenise(name);
    const shape = latinNameAt(tokens, 0, tokens.length);
    if (shape?.kind !== 'chinese' || shape.end !== tokens.length) continue;
    const [family, given] = shape.key.split('-').map(transcribed);
    if (family == null || given == null) continue;
    names
      .add(`${capital(family.cyrillic)} ${capital(given.cyrillic)}`)
      .add(`${capital(given.cyrillic)} ${capital(family.cyrillic)}`);
    const korean = family.hangul + given.hangul;
    if (korean.length >= HANGUL_LENGTH) names.add(korean);
  }
  return { ...person, names: [...names] };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
