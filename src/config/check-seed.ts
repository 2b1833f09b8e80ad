import { z } from 'zod';
import { ORGANISATION_ACTIONS, PERSON_ACTIONS } from '../model/claim.ts';
import { problemAt } from './check-schema.ts';
import type { Declared } from './check-watch.ts';
import { remedyFor } from './did-you-mean.ts';
import type { Path, Problem } from './problem.ts';
import { listOf, word } from './raw-values.ts';
import type { YamlSource } from './yaml-source.ts';

const RawClaim = z.object({ person: word, organisation: word, action: word, from: word, to: word }).catch({
  person: undefined,
  organisation: undefined,
  action: undefined,
  from: undefined,
  to: undefined,
});
const RawSeed = z.object({ signature: word, claims: listOf(RawClaim) }).catch({ signature: undefined, claims: [] });

/** Rules of a corpus file: claims about people and organisations that are declared, a fingerprint that can be read. */
export function checkSeed(
  source: YamlSource,
  declared: Declared | null,
  decodeSignature: (text: string) => readonly number[] | null,
): Problem[] {
  const { signature, claims } = RawSeed.parse(source.value);
  const problems: Problem[] = [];
  if (signature !== undefined && decodeSignature(signature) === null) {
    const remedy = 'make it anew with `npm run --silent cli -- seed --fingerprint FILE`';
    problems.push(problemAt(source, ['signature'], 'the fingerprint cannot be read', remedy));
  }
  claims.forEach((claim, at) => {
    const report = (step: Path, wrong: string, remedy: string) =>
      problems.push(problemAt(source, ['claims', at, ...step], wrong, remedy));
    const { person, organisation, action } = claim;
    if ((person === undefined) === (organisation === undefined)) {
      report([], 'a claim is about one person or one organisation', 'write either `person` or `organisation`');
    } else if (action !== undefined) {
      const [kind, fitting, other] =
        person === undefined
          ? (['an organisation', ORGANISATION_ACTIONS, PERSON_ACTIONS] as const)
          : (['a person', PERSON_ACTIONS, ORGANISATION_ACTIONS] as const);
      if (other.some((candidate) => candidate === action)) {
        report(['action'], `"${action}" is nothing that ${kind} does`, `what may stand here: ${fitting.join(', ')}`);
      }
    }
    if (declared === null) return;
    if (person !== undefined && !declared.people.includes(person)) {
      report(
        ['person'],
        `nobody declares "${person}"`,
        `${remedyFor(person, declared.people)} Or add them to watch.yaml`,
      );
    }
    for (const key of ['organisation', 'from', 'to'] as const) {
      const name = claim[key];
      if (name !== undefined && declared.organisation(name) === null) {
        const remedy = `${remedyFor(name, declared.organisations)} Or add it to watch.yaml`;
        report([key], `nobody declares the organisation "${name}"`, remedy);
      }
    }
  });
  return problems;
}
