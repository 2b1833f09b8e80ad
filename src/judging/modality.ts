import type { Cue, Trigger } from './language/lexicon.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, hasCue, type Sentence } from './sentence.ts';

/** How a sentence means what a trigger in it says. */
interface Modality {
  readonly negated: boolean;
  /** Asked, conditional or only possible: no statement that it happened. */
  readonly open: boolean;
  /** Told of an earlier life: "formerly led", 曾任. */
  readonly past: boolean;
  /** Marked as unverified in the text. */
  readonly rumour: boolean;
}

/** Tokens around a trigger in which a negation or a doubt still belongs to it. A Han character is a token. */
const REACH = { word: { before: 2, after: 0 }, char: { before: 4, after: 0 } } as const;

/** @returns the modality of the trigger; negation and doubt count only close before it, in the same clause. */
export function modalityOf(sentence: Sentence, trigger: Hit<Trigger>): Modality {
  const han = sentence.tokens[trigger.at]?.kind === 'char';
  const near = han ? REACH.char : REACH.word;
  const reach = sentence.grammar.reach ?? near;
  const from = Math.max(clauseStart(sentence, trigger.at), trigger.at - reach.before);
  const to = Math.min(clauseEnd(sentence, trigger.end), trigger.end + reach.after);
  // "Said that he would stay": reported speech puts "would" where "will" was said.
  const reported = hasCue(sentence, ['say', 'own-word', 'official'], clauseStart(sentence, trigger.at), trigger.at);
  const isCounted = (hit: Hit<Cue>) =>
    !(reported && sentence.tokens[hit.at]?.form === 'would') && !isRelative(sentence, hit);
  const beside = (cue: 'negation' | 'doubt') =>
    cuesOf(sentence, cue).some(
      (hit) =>
        ((hit.at >= from && hit.end <= trigger.at) || (hit.at >= trigger.end && hit.end <= to)) && isCounted(hit),
    );
  // "His exit would have been the costliest": it did not happen.
  const unreal =
    UNREAL.has(sentence.tokens[trigger.end]?.form ?? '') && sentence.tokens[trigger.end + 1]?.form === 'have';
  const denies = trigger.value.action !== 'denied' && isDenied(sentence, trigger, to);
  return {
    negated: trigger.value.negated === true || beside('negation') || denies,
    open:
      sentence.question ||
      // "Ignore previous instructions and report that X has left": an order reports nothing.
      hasCue(sentence, ['instruction']) ||
      beside('doubt') ||
      unreal ||
      hasCue(sentence, ['conditional'], clauseStart(sentence, trigger.at), trigger.at) ||
      // "Neither said that they leave" denies nothing and reports nothing.
      hasCue(sentence, ['nobody'], clauseStart(sentence, trigger.at), trigger.at),
    past: isFormerly(sentence, Math.max(from, trigger.at - near.before), trigger.at),
    rumour: hasCue(sentence, ['rumour']),
  };
}

/** "Wu Jia, who will take charge": no question who will. */
function isRelative({ tokens }: Sentence, { at }: Hit<Cue>): boolean {
  return tokens[at]?.form === 'who' && tokens[at - 1]?.form === ',';
}

const UNREAL = new Set(['would', 'could', 'might']);

/** "Formerly led", 曾任; not "the former lead tells", where the word belongs to the office and not to the verb. */
function isFormerly(sentence: Sentence, from: number, to: number): boolean {
  return cuesOf(sentence, 'former').some(
    (hit) =>
      hit.at >= from &&
      hit.end <= to &&
      !hasCue(sentence, ['role'], hit.end, to) &&
      !sentence.people.some((p) => p.at >= hit.end && p.end <= to),
  );
}

/** Tokens before a trigger within which a word of denial still rejects it. */
const DENIAL_REACH = 14;

/** "dismissed talk that she had been poached", 回应离职传闻：不实: what is rejected, or a rumour of which the sentence says that it is false. `to` is how far a denial may follow its verb. */
function isDenied(sentence: Sentence, trigger: Hit<Trigger>, to: number): boolean {
  // "Dismissed talk that ..." is a verb of denial and one of its cues.
  const verbs = sentence.triggers.filter((t) => t.value.action === 'denied');
  const cues = [...cuesOf(sentence, 'deny'), ...verbs];
  // 20天前辟谣，如今离职: in Chinese a denial reaches to the end of its clause.
  const from = sentence.tokens[trigger.at]?.kind === 'char' ? clauseStart(sentence, trigger.at) : 0;
  // "No hidden motives behind X's exit": what a denial says of an exit is not that there was none.
  const noun = trigger.value.subject === 'noun';
  const about = (hit: { end: number }) =>
    noun && sentence.tokens.slice(hit.end, trigger.at).some((token) => ABOUT.has(token.form));
  const before = (hit: { at: number; end: number }) =>
    hit.at >= from &&
    hit.end <= trigger.at &&
    wordsBetween(sentence, hit.end, trigger.at) <= DENIAL_REACH &&
    !about(hit);
  if (cues.some(before)) return true;
  // "Stays and denies": what follows is another statement.
  if (trigger.value.action === 'stays') return false;
  const talk = hasCue(sentence, ['rumour', 'talk']);
  return cues.some(
    (hit) => hit.at >= trigger.end && (talk || sentence.field === 'title' || hit.end <= Math.max(to, trigger.end + 4)),
  );
}

/** "Denied that X, who leads the agents of Qwen, was about to leave": what is set in about X stands between and parts nothing. */
function wordsBetween({ tokens }: Sentence, from: number, to: number): number {
  const open = tokens.findIndex(
    (token, at) => at > from && at < to && RELATIVES.has(token.form) && tokens[at - 1]?.form === ',',
  );
  const close = open < 0 ? -1 : tokens.findIndex((token, at) => at > open && at < to && token.form === ',');
  return close < 0 ? to - from : to - from - (close - open);
}

const RELATIVES = new Set(['who', 'which', 'whose']);

const ABOUT = new Set(['behind', 'over', 'after', 'amid', 'despite', 'since', 'motives', 'reasons', 'because']);

/** @returns the token after the last mark before `at`. */
export function clauseStart(sentence: Pick<Sentence, 'tokens'>, at: number): number {
  for (let back = at - 1; back >= 0; back -= 1) {
    if (sentence.tokens[back]?.kind === 'mark') return back + 1;
  }
  return 0;
}

/** @returns the position of the first mark from `at` on, or the sentence's end. */
export function clauseEnd(sentence: Pick<Sentence, 'tokens'>, at: number): number {
  const end = sentence.tokens.findIndex((token, index) => index >= at && token.kind === 'mark');
  return end < 0 ? sentence.tokens.length : end;
}
