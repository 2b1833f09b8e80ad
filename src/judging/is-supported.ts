import type { DraftClaim } from './draft-claim.ts';
import { isUnit } from './event-key.ts';
import { clauseEnd } from './modality.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';

/** What the article as a whole announces. */
export interface Announced {
  /** A unit is formed or posts are handed out. */
  readonly posts: boolean;
  /** That, or teams are put together otherwise. */
  readonly reform: boolean;
}

/** Weak words need company: "followed" a departure told before, "led by" a unit, in an article that forms one or hands out posts. */
export function isSupported(draft: DraftClaim, before: readonly DraftClaim[], announcing: Announced): boolean {
  switch (draft.trigger.value.weak) {
    case 'after-departure':
      return before.some((b) => b.action === 'departed' && b.person !== draft.person) && !hasObject(draft);
    case 'with-unit':
      return (
        (announcing.posts && draft.to !== null && draft.to !== 'start-up' && isUnit(draft.to.name)) || isPutUnder(draft)
      );
    case 'with-office':
      return officeFollows(draft) || (announcing.reform && isGivenUnit(draft));
    case 'of-ours':
      return isHandedOver(draft);
    case 'infinitive':
      return isIntention(draft);
    case 'with-company':
      return companyFollows(draft);
    case 'beside-unit':
      return (
        announcing.posts &&
        draft.sentence.organisations.some(
          (o) => o.end === draft.trigger.at && isUnit(o.value.name) && o.value.relation !== 'other',
        )
      );
    default:
      return true;
  }
}

/** Tokens behind a verb within which the office stands: "becomes its new deputy head", 任主席. */
const OFFICE_REACH = { word: 6, char: 12 } as const;

export function officeFollows({ sentence, trigger }: Pick<DraftClaim, 'sentence' | 'trigger'>): boolean {
  const reach = sentence.tokens[trigger.at]?.kind === 'char' ? OFFICE_REACH.char : OFFICE_REACH.word;
  const end = Math.min(trigger.end + reach, clauseEnd(sentence, trigger.end));
  return hasCue(sentence, ['role'], trigger.end, end);
}

/** "Launches Quillon AI", "launched Quillon, a start-up": a company follows in the reach of the verb. */
function companyFollows({ sentence, trigger, to }: DraftClaim): boolean {
  if (to !== null) return true;
  const { tokens } = sentence;
  const end = Math.min(trigger.end + COMPANY_REACH, tokens.length);
  const set = tokens.findIndex((token, at) => at > trigger.end && at < end && token.form === ',');
  return tokens[trigger.end]?.capital === true && set >= 0 && hasCue(sentence, ['own-company'], set, end);
}

/** Tokens behind a verb within which it is said that what it starts is a company. */
const COMPANY_REACH = 12;

/** Tokens between a name and the office behind it: "Zhou Hao, Qwen's chief, to leave". */
const INTENTION_GAP = 3;

/** "Merged into one group, Qwen Core, under X": the sentence that puts teams of the subject together says who leads them. */
function isPutUnder({ sentence, trigger }: DraftClaim): boolean {
  return (
    trigger.value.subject === 'after' &&
    LEADING.has(sentence.tokens[trigger.at]?.form ?? '') &&
    hasCue(sentence, ['form', 'reorganise'], 0, trigger.at) &&
    hasCue(sentence, ['unit'], 0, trigger.at) &&
    sentence.organisations.some((o) => o.value.relation === 'watched')
  );
}

/** First words of what says who leads, and not merely to whom somebody reports. */
const LEADING = new Set(['under', 'led', 'headed', 'run']);

/** 顾振海负责基座中心, 由顾振海负责: who gets what, in an article that hands out the parts. */
function isGivenUnit({ sentence, trigger, mention }: DraftClaim): boolean {
  if (sentence.tokens[trigger.at]?.kind !== 'char' || mention.end > trigger.at) return false;
  const end = Math.min(trigger.end + OFFICE_REACH.char, clauseEnd(sentence, trigger.end));
  return hasCue(sentence, ['unit'], trigger.end, end) || isGivenBy(sentence, mention);
}

/** 由顾振海负责, 由阿里云CTO李飞飞统一管理: nothing but office and company between the particle and the name. */
function isGivenBy({ tokens, organisations, cues }: Sentence, { at }: PersonMention): boolean {
  let before = at;
  for (let steps = 0; steps < OFFICES; steps += 1) {
    if (tokens[before - 1]?.form === '由') return true;
    const hit = [...organisations, ...(cues.get('role') ?? [])].find((o) => o.end === before);
    if (hit === undefined) return false;
    before = hit.at;
  }
  return false;
}

/** Offices and companies in front of one name. */
const OFFICES = 4;

/** "Handed the division behind Qwen to X": something of the subject's goes to the person. */
function isHandedOver({ sentence, trigger, mention }: DraftClaim): boolean {
  if (!DIRECTIONS.has(sentence.tokens[mention.at - 1]?.form ?? '')) return false;
  if (sentence.triggers.some((t) => t.value.action === 'departed' && t.at >= trigger.at && t.end <= mention.at))
    return false;
  return (
    hasCue(sentence, ['unit', 'team'], trigger.end, mention.at) ||
    sentence.organisations.some((o) => o.value.relation !== 'other' && o.at >= trigger.end && o.end <= mention.at)
  );
}

/** Words in front of who gets something. */
const DIRECTIONS = new Set(['to', 'under']);

/** "Zhou Hao to leave Qwen": a headline's future, right behind the name or an office. */
export function isIntention({
  sentence,
  trigger,
  mention,
}: Pick<DraftClaim, 'sentence' | 'trigger' | 'mention'>): boolean {
  if (sentence.field !== 'title') return false;
  // "Has not appointed X to lead": the intention is that of another verb.
  if (sentence.triggers.some((t) => t.value.weak === undefined && t.value.action !== 'statement')) return false;
  const between = sentence.tokens.slice(mention.end, trigger.at);
  return (
    between.length === 0 ||
    cuesOf(sentence, 'role').some((hit) => hit.end === trigger.at && hit.at - mention.end <= INTENTION_GAP)
  );
}

/** "X follows Y": with somebody behind it, the weak word means another thing. */
function hasObject({ sentence, trigger }: DraftClaim): boolean {
  return sentence.people.some((person) => person.at >= trigger.end && person.at - trigger.end <= 2);
}
