import { nameFromKey } from '../ledger/names.ts';
import { organisationKey } from '../model/claim.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import type { Organisation, Person, Subject } from '../model/subject.ts';

/** How people and organisations are named to readers of one language. */
export interface PrintedNames {
  /** @returns the name of the person with this key; of somebody met in an article, as it was written there. */
  person(key: string): string;
  /** @returns the name of a claim's organisation: in the reader's language where one is configured, else as it is. */
  organisation(name: string): string;
  /** @returns the canonical English name of the organisation with this key; null where nobody configured it. */
  canonical(key: string): string | null;
}

const HAN_ONLY = /^[\p{Script=Han}·]+$/u;
const HAN = /\p{Script=Han}/u;
const OTHER_ASIAN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Prepares the names once; Chinese readers get the first configured name in Han characters, where there is one. */
export function createPrintedNames(
  { people, organisations }: Pick<Subject, 'people' | 'organisations'>,
  language: ReaderLanguage,
): PrintedNames {
  const ofPeople = new Map(people.map((person) => [person.key, personName(person, language)]));
  const canonical = new Map(organisations.map(({ key, name }) => [key, name]));
  const ofOrganisations = new Map(
    organisations.flatMap((organisation) =>
      [organisation.name, ...organisation.names].map(
        (spelling) => [organisationKey(spelling), organisationName(organisation, language)] as const,
      ),
    ),
  );
  return {
    person: (key) => ofPeople.get(key) ?? nameFromKey(key),
    organisation: (name) => ofOrganisations.get(organisationKey(name)) ?? name,
    canonical: (key) => canonical.get(key) ?? null,
  };
}

function personName({ name, names }: Person, language: ReaderLanguage): string {
  return (language === 'zh' ? names.find((spelling) => HAN_ONLY.test(spelling)) : undefined) ?? name;
}

function organisationName({ name, names }: Organisation, language: ReaderLanguage): string {
  const han = (spelling: string) => HAN.test(spelling) && !OTHER_ASIAN.test(spelling);
  return (language === 'zh' ? names.find(han) : undefined) ?? name;
}
