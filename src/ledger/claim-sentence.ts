import type { Action, Claim } from '../model/claim.ts';

/** How an action reads in a sentence, with and without its places. */
interface Phrase {
  readonly verb: string;
  /** Preposition before `from`, where the sentence names it. */
  readonly from?: string;
  /** Preposition before `to`. */
  readonly to?: string;
}

const PHRASES: Readonly<Record<Action, Phrase>> = {
  departed: { verb: 'left', from: '', to: 'for' },
  'farewell-post': { verb: 'posted a farewell', from: 'to' },
  appointed: { verb: 'was appointed', to: 'to' },
  reassigned: { verb: 'was moved', from: 'from', to: 'to' },
  stays: { verb: 'stays in the post', to: 'at' },
  joined: { verb: 'joined', to: '' },
  founded: { verb: 'founded', to: '' },
  denied: { verb: 'denied it' },
  statement: { verb: 'made a statement' },
  formed: { verb: 'was formed', from: 'by' },
  reorganised: { verb: 'was reorganised', to: 'into' },
  'policy-changed': { verb: 'changed its open-source policy' },
  'shares-moved': { verb: 'shares moved on the news' },
  letter: { verb: 'sent a letter to its staff' },
  meeting: { verb: 'held a meeting with its staff' },
  'staff-voiced': { verb: 'heard from its staff in public' },
  sued: { verb: 'went to law over it' },
  recruiting: { verb: 'invited people from the team' },
  funded: { verb: 'raised money' },
};

/** What is said there is told behind the action, where a claim has it. */
export const SAYING: ReadonlySet<Action> = new Set(['statement', 'farewell-post', 'letter', 'meeting', 'staff-voiced']);

/**
 * One plain English sentence for a claim, from its slots alone: "Yu Bowen (head of post-training) left Qwen for ByteDance".
 * Rumour, denial and reversal are said in the sentence; `nameOf` gives the printed name of a subject.
 */
export function claimSentence(claim: Claim, nameOf: (subject: Claim['subject']) => string): string {
  const phrase = PHRASES[claim.action];
  const role = claim.role === null || claim.subject.kind === 'organisation' ? '' : ` (${claim.role})`;
  const from = claim.from === null || phrase.from === undefined ? '' : ` ${phrase.from} ${claim.from}`;
  const to =
    claim.to === null || phrase.to === undefined
      ? ''
      : // A founder's or joiner's place is the object of the verb itself.
        ` ${phrase.to} ${claim.to === 'start-up' ? 'a company of their own' : claim.to}`;
  const company = claim.action === 'founded' && claim.to === null ? ' a company' : '';
  const { detail } = claim;
  // What somebody said is the statement; that they said something is none.
  const verb = detail !== undefined && claim.action === 'statement' ? '' : ` ${phrase.verb}${from}${to}${company}`;
  const what = detail !== undefined && SAYING.has(claim.action) ? `${verb}: ${detail}` : verb;
  const no = claim.reversed === true ? 'Taken back: ' : 'It is denied that ';
  const said = claim.negated ? no : claim.certainty === 'rumoured' ? 'Rumour: ' : '';
  const hint = claim.implied ? ' (implied only)' : '';
  return `${said}${nameOf(claim.subject)}${role}${what}${hint}`.replace(/ {2,}/g, ' ');
}
