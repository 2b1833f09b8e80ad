import { z } from 'zod';
import { organisationKey } from '../model/claim.ts';
import { problemAt } from './check-schema.ts';
import { remedyFor } from './did-you-mean.ts';
import { type Path, type Problem, pathText } from './problem.ts';
import { listOf, word, words } from './raw-values.ts';
import type { YamlSource } from './yaml-source.ts';

const Named = z
  .object({ key: word, name: word, names: words, mergedFrom: words })
  .catch({ key: undefined, name: undefined, names: [], mergedFrom: [] });
const nobody = { people: [], organisations: [] };
const noSchedule = { poll: undefined, timezone: undefined };
const RawWatch = z
  .object({
    subject: z.object({ people: listOf(Named), organisations: listOf(Named) }).catch(nobody),
    schedule: z.object({ poll: word, timezone: word }).catch(noSchedule),
  })
  .catch({ subject: nobody, schedule: noSchedule });

/** Whom and what claims may name. */
export interface Declared {
  readonly people: readonly string[];
  /** @returns key and canonical name of the organisation that has this key or name in any spelling. */
  readonly organisation: (name: string) => { readonly key: string; readonly name: string } | null;
  readonly organisations: readonly string[];
}

/** @returns the people and organisations that `watch.yaml` declares, as far as it can be read. */
export function declaredBy(source: YamlSource): Declared {
  const { people, organisations } = RawWatch.parse(source.value).subject;
  const bySpelling = new Map(
    organisations.flatMap(({ key, name, names }) =>
      key === undefined || name === undefined
        ? []
        : [key, name, ...names].map((spelling) => [organisationKey(spelling ?? null), { key, name }] as const),
    ),
  );
  return {
    people: people.flatMap(({ key }) => key ?? []),
    organisation: (name) => bySpelling.get(organisationKey(name)) ?? null,
    organisations: organisations.flatMap(({ key }) => key ?? []),
  };
}
/**
 * Rules of `watch.yaml`: no key and no name twice, a schedule that can run.
 *
 * @param validateCron returns why an expression cannot be used; null where it can.
 */
export function checkWatch(source: YamlSource, validateCron: (expression: string) => string | null): Problem[] {
  const { subject, schedule } = RawWatch.parse(source.value);
  const problems = [
    ...sharedNames(source, 'people', subject.people),
    ...sharedNames(source, 'organisations', subject.organisations),
    ...wrongMerges(source, subject.people),
  ];
  const cron = schedule.poll === undefined ? null : validateCron(schedule.poll);
  if (cron !== null) {
    const wrong = `"${schedule.poll}" is no cron expression (${cron})`;
    const remedy = 'write five fields such as "*/5 * * * *" for every five minutes, or six with seconds in front';
    problems.push(problemAt(source, ['schedule', 'poll'], wrong, remedy));
  }
  const zone = schedule.timezone;
  if (zone !== undefined && !isTimeZone(zone)) {
    const remedy = remedyFor(
      zone,
      Intl.supportedValuesOf('timeZone'),
      'write an IANA name such as Asia/Shanghai or UTC',
    );
    problems.push(problemAt(source, ['schedule', 'timezone'], `there is no time zone "${zone}"`, remedy));
  }
  return problems;
}

function sharedNames(
  source: YamlSource,
  group: 'people' | 'organisations',
  entries: readonly z.infer<typeof Named>[],
): Problem[] {
  const owners = new Map<string, number>();
  const keys = new Map<string, number>();
  const noun = group === 'people' ? 'person' : 'organisation';
  return entries.flatMap(({ key, name, names }, at) => {
    const problems: Problem[] = [];
    const holder = (index: number) =>
      `${pathText(['subject', group, index])}, line ${source.lineOf(['subject', group, index])}`;
    const sameKey = key === undefined ? undefined : keys.get(key);
    if (sameKey !== undefined) {
      const wrong = `the key "${key}" is that of ${holder(sameKey)}`;
      problems.push(problemAt(source, ['subject', group, at, 'key'], wrong, `give each ${noun} a key of its own`));
    } else if (key !== undefined) keys.set(key, at);
    const spellings: [Path, string | undefined][] = [
      [['name'], name],
      ...names.map((spelling, index): [Path, string | undefined] => [['names', index], spelling]),
    ];
    for (const [step, spelling] of spellings) {
      const folded = organisationKey(spelling ?? null);
      const owner = owners.get(folded);
      if (folded === '' || owner === at) continue;
      if (owner === undefined) owners.set(folded, at);
      else {
        const wrong = `the name "${spelling}" is also that of ${holder(owner)}`;
        const remedy = `leave it with one ${noun}, or tell the two apart by \`namesakes\``;
        problems.push(problemAt(source, ['subject', group, at, ...step], wrong, remedy));
      }
    }
    return problems;
  });
}

/** A key under which somebody was met stands for one person, and is nobody's who is configured: so none can lead in a circle. */
function wrongMerges(source: YamlSource, people: readonly z.infer<typeof Named>[]): Problem[] {
  const configured = new Map(people.flatMap(({ key }, at) => (key === undefined ? [] : [[key, at] as const])));
  const owners = new Map<string, number>();
  return people.flatMap(({ mergedFrom }, at) =>
    mergedFrom.flatMap((old, index): Problem[] => {
      if (old === undefined) return [];
      const path = ['subject', 'people', at, 'mergedFrom', index];
      const holder = configured.get(old);
      if (holder === at) return [problemAt(source, path, `"${old}" is the person's own key`, 'remove it')];
      if (holder !== undefined) {
        const wrong = `"${old}" is the key of ${pathText(['subject', 'people', holder])}, who is configured`;
        const remedy = 'merge keys of people met in articles; of two entries for one person keep one, with all names';
        return [problemAt(source, path, wrong, remedy)];
      }
      const owner = owners.get(old);
      owners.set(old, owner ?? at);
      if (owner === undefined) return [];
      const wrong = `"${old}" is merged into ${pathText(['subject', 'people', owner])} already`;
      return [problemAt(source, path, wrong, 'leave it with the person who it is')];
    }),
  );
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
