import type { Subject } from '../model/subject.ts';
import { ALWAYS_ANEW, type LastingAnswers } from './lasting-answers.ts';
import { createRelationOf, type RelationOf } from './organisation-relation.ts';
import { createPeopleIndex, type PeopleIndex } from './people.ts';
import type { EventRules } from './record-judgement.ts';
import type { LedgerRecords } from './records.ts';
import { type Places, placesOf } from './role-key.ts';

/** What every question to the ledger needs: its records, and the subject prepared for look-ups. */
export interface Ledger {
  readonly records: LedgerRecords;
  readonly people: PeopleIndex;
  readonly relationOf: RelationOf;
  /** One-word names of our organisations: in a role they say nothing about the post. */
  readonly places: Places;
  readonly eventKeysOf: EventRules['eventKeysOf'];
  readonly lasting: LastingAnswers;
}

/**
 * @param lasting told when the ledger changes; where it is left out, each question is answered anew.
 * @returns the ledger over `records`; look-ups over the subject are built here, once.
 */
export function openLedger(
  records: LedgerRecords,
  subject: Pick<Subject, 'people' | 'organisations'>,
  { eventKeysOf }: Pick<EventRules, 'eventKeysOf'>,
  lasting: LastingAnswers = ALWAYS_ANEW,
): Ledger {
  const ours = subject.organisations.filter(({ relation }) => relation !== 'other');
  return {
    records,
    people: createPeopleIndex(subject.people),
    relationOf: createRelationOf(subject.organisations),
    eventKeysOf,
    lasting,
    places: placesOf(ours.flatMap(({ name, names }) => [name, ...names]).filter((name) => !/\s/.test(name.trim()))),
  };
}
