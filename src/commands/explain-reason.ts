import type { Inline } from '../model/chat-message.ts';
import type { Judgement, Reason } from '../model/judgement.ts';
import type { AnswerWording, ReasonWording } from './wording/answer-wording.ts';
import type { Voice } from './wording/voice.ts';

type Detail = Reason['detail'];

/**
 * @returns one stage as lines: what came out with its measure, then a line for each thing that led to it. A detail that no words are
 * known for is printed with its name, none is left out but an event that the outcome names. `readName` puts names in place of keys.
 */
export function explainReason(
  { stage, outcome, detail }: Reason,
  readName: (text: string) => string,
  { words: { common, why } }: Voice,
): Inline[][] {
  const { reason: words } = why;
  const { people, names, score, threshold, by, event, events, rule, ...rest } = detail;
  const linesFor = (details: Details) => linesOf(details, words, common);
  const head = [
    score === undefined || threshold === undefined ? '' : words.score(String(score), String(threshold)),
    by === undefined ? '' : (words.matched[String(by)] ?? words.by(String(by))),
    rule === undefined ? '' : ruleIn(String(rule), words),
    event === undefined || event === '' || outcome.endsWith(` ${event}`) ? '' : words.event(String(event)),
  ].filter((part) => part !== '');
  const lines = [
    ...listOf(names),
    ...(score === undefined || threshold === undefined ? linesFor({ score, threshold }) : []),
    ...linesFor(rest),
    ...(stage === 'story' && listOf(events).length > 0
      ? [words.eventsByWeight(listOf(events).join(common.comma))]
      : []),
    ...(stage === 'story' ? [] : linesFor({ events })),
    ...linesFor({ people: besides(listOf(people), [...listOf(detail.claims), ...listOf(names)]) }),
  ];
  const first: Inline[] = [
    { text: outcomeIn(outcome, words), style: 'strong' },
    ...(head.length === 0 ? [] : [`${common.colon}${readName(head.join(common.semicolon))}`]),
  ];
  return [first, ...lines.map((line) => [readName(line)])];
}

/** @returns a rule in the reader's words, as it was written where they have none for it. */
export function ruleIn(rule: string, { rules, outcomes }: ReasonWording): string {
  return rules[rule] ?? outcomes[rule] ?? rule;
}

function outcomeIn(outcome: string, { outcomes, outcomesWith }: ReasonWording): string {
  const known = outcomes[outcome];
  if (known !== undefined) return known;
  const [begins = '', words] = outcomesWith.find(([begun]) => outcome.startsWith(begun)) ?? [];
  return words === undefined ? outcome : words(outcome.slice(begins.length));
}

/** @returns all text of the details in which a key may stand. */
export function textsOf({ reasons }: Judgement): string[] {
  return reasons.flatMap(({ detail }) => Object.values(detail).flatMap((value) => listOf(value)));
}

/** Details whose value says by itself what it is. */
const PLAIN: ReadonlySet<string> = new Set(['because', 'claims']);

/** Details of which each value has a line of its own, with its name in front. */
const EACH: ReadonlySet<string> = new Set(['known']);

type Details = Readonly<Record<string, Detail[string] | undefined>>;

function linesOf(details: Details, { details: named }: ReasonWording, common: AnswerWording['common']): string[] {
  return Object.entries(details).flatMap(([name, value]) => {
    const values = [...new Set(listOf(value))];
    const label = named[name] ?? name;
    if (values.length === 0) return [];
    if (PLAIN.has(name)) return values;
    if (EACH.has(name)) return values.map((each) => `${label}${common.colon}${each}`);
    return [`${label} ${values.join(common.comma)}`];
  });
}

function besides(people: readonly string[], told: readonly string[]): readonly string[] {
  return people.filter((key) => !told.some((line) => line.startsWith(`${key} `) || line.startsWith(`${key}:`)));
}

function listOf(value: Detail[string] | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  return typeof value === 'object' ? value : [String(value)];
}
