import type { OrganisationAction } from '../model/claim.ts';
import { isUnit } from './event-key.ts';
import { type DateMention, datesOf } from './find-dates.ts';
import type { Cue } from './language/lexicon.ts';
import { cuesOf, hasCue, type Sentence } from './sentence.ts';

/** Something that a sentence says happened to an organisation of the subject. */
export interface DraftEvent {
  /** Key of the organisation; for what is formed, of the new body where it has a name. */
  readonly organisation: string;
  readonly action: OrganisationAction | 'denied';
  /** Whom it concerns or where it leads, for the actions that need it: the person sued, the company funded. */
  readonly to: string | null;
  readonly date: string | null;
  readonly rumour: boolean;
  readonly sentence: Sentence;
  readonly at: number;
}

/** Tokens within which the words of one statement stand. */
/** Sentences from the title on in which the name of a new unit is looked for. */
const UNIT_SENTENCES = 3;
/** Days before and after publication within which a date in a sentence can be that of an organisation's event. */
const DATE_DAYS = { before: 60, after: 3 } as const;
const DAY = 86_400_000;
const REACH = { word: 14, char: 24 } as const;

/** Reads what happened to the organisations of the subject. A sentence counts only with a watched organisation in or around it. */
export function extractEvents(sentences: readonly Sentence[], published: string): DraftEvent[] {
  const watchedTitle = sentences.some((s) => s.field === 'title' && aboutSubject(s));
  const drafts = sentences.flatMap((sentence) => {
    if (sentence.question && sentence.field === 'text') return [];
    const about = aboutSubject(sentence);
    const nearby = about || (watchedTitle && namesCompany(sentence)) || (watchedTitle && sentence.index <= 1);
    if (!nearby) return [];
    const named = sentence.field === 'title' && sentence.people.length === 0 ? sentences[1] : sentence;
    const told = RULES.flatMap((rule) => rule(sentence, named ?? sentence));
    // Dates cost more than all rules, and most sentences tell nothing.
    if (told.length === 0) return [];
    const dates = datesOf(sentence, published);
    if (isLongAgo(dates, published)) return [];
    const [date, rumour] = [recentDate(dates, published), hasCue(sentence, ['rumour'])];
    return told.map((found) => ({ to: null, ...found, date, rumour, sentence }));
  });
  return nameUnits(drafts, sentences);
}

/** "The lab that was set up in 2024": what has an old date and no new one has not happened now. */
function isLongAgo(dates: readonly DateMention[], published: string): boolean {
  const since = Date.parse(published) - DATE_DAYS.before * DAY;
  return dates.length > 0 && dates.every(({ iso }) => endOf(iso) < since);
}

/** The last day that a date of any precision may mean. */
function endOf(iso: string): number {
  const last = iso.split('/').at(-1) ?? iso;
  if (last.length >= 10) return Date.parse(last);
  const [year = 0, month = 12] = last.split('-').map(Number);
  return Date.UTC(year, month, 0);
}

/** What is formed is often named a sentence later: "a new division. The X Business Group will run ...". */
function nameUnits(drafts: readonly DraftEvent[], sentences: readonly Sentence[]): DraftEvent[] {
  const units = sentences
    .filter((s) => s.index <= UNIT_SENTENCES)
    .flatMap((s) => s.organisations)
    .filter((o) => o.value.relation === 'watched' && isUnit(o.value.key))
    .map((o) => o.value.key);
  const [unit] = units;
  if (unit === undefined || drafts.some((d) => d.action === 'formed' && units.includes(d.organisation))) {
    return drafts.filter((d) => !isRepeatedForming(d, drafts));
  }
  return drafts.map((d) => (d.action === 'formed' ? { ...d, organisation: unit } : d));
}

/** An unnamed unit beside a named one is the same one. */
function isRepeatedForming(draft: DraftEvent, drafts: readonly DraftEvent[]): boolean {
  return (
    draft.action === 'formed' &&
    !isUnit(draft.organisation) &&
    drafts.some((d) => d.action === 'formed' && isUnit(d.organisation))
  );
}

/** @returns whether the sentence speaks of a watched organisation, or of the company's AI or one of its watched people. */
export function aboutSubject(sentence: Sentence): boolean {
  if (sentence.organisations.some((o) => o.value.relation === 'watched')) return true;
  return namesCompany(sentence) && (hasCue(sentence, ['ai']) || sentence.people.some((p) => p.watched));
}

/** @returns whether the sentence names the watched organisation or the company around it. */
export function namesCompany(sentence: Sentence): boolean {
  return sentence.organisations.some((o) => o.value.relation !== 'other');
}

type Found = Pick<DraftEvent, 'organisation' | 'action' | 'at'> & { readonly to?: string };
/** `named`: where the person stands whom the sentence means; the lead's, for a headline that names nobody. */
type Rule = (sentence: Sentence, named: Sentence) => Found[];

const formed: Rule = (sentence) => {
  const forming = cuesOf(sentence, 'form');
  if (forming.length === 0) return [];
  const named = sentence.organisations.filter((o) => o.value.relation !== 'other' && isUnit(o.value.key));
  const near = named.filter((o) => forming.some((f) => within(sentence, f, o)));
  if (near.length > 0) return near.map((o) => ({ organisation: o.value.key, action: 'formed' as const, at: o.at }));
  const unit = cuesOf(sentence, 'unit').find((u) => forming.some((f) => f.at !== u.at && within(sentence, f, u, 8)));
  if (sentence.index > 1 || unit === undefined || !sentence.organisations.some((o) => o.value.relation !== 'other'))
    return [];
  return [{ organisation: mainOrganisation(sentence), action: 'formed', at: unit.at }];
};

const reorganised: Rule = (sentence) => paired(sentence, 'reorganised', ['reorganise'], ['team', 'ai', 'unit']);
/** A letter to the staff, or the resignation it accepts. */
const letter: Rule = (sentence) => {
  const [accepted] = hasCue(sentence, ['leave-noun', 'exit-word']) ? cuesOf(sentence, 'accept') : [];
  const written = single(sentence, 'letter', ['letter']);
  return accepted === undefined || written.length > 0
    ? written
    : [{ organisation: mainOrganisation(sentence), action: 'letter', at: accepted.at }];
};
const meeting: Rule = (sentence) => single(sentence, 'meeting', ['meeting']);
/** What people of the company say of it in public: a petition, a post that criticises who left. The headline carries it. */
const voiced: Rule = (sentence) => {
  if (sentence.field !== 'title') return [];
  const staff = cuesOf(sentence, 'staff');
  const own = sentence.organisations.filter((o) => o.value.relation !== 'other');
  const cue = cuesOf(sentence, 'voice').find((voice) =>
    staff.some(
      (who) =>
        who.end <= voice.at && within(sentence, who, voice) && own.some((o) => o.end <= who.at || o.at >= who.end),
    ),
  );
  return cue === undefined ? [] : [{ organisation: mainOrganisation(sentence), action: 'staff-voiced', at: cue.at }];
};
const shares: Rule = (sentence) => paired(sentence, 'shares-moved', ['share'], ['fall']);
/** That the course stays as it is, or that somebody fears for it, changes nothing. */
const policy: Rule = (sentence) =>
  hasCue(sentence, ['uphold', 'worry', 'deny']) ? [] : paired(sentence, 'policy-changed', ['open-source'], ['closing']);

/** @returns whether the sentence speaks of how open the models are to be, whether or not anything changes. */
export function speaksOfPolicy(sentence: Sentence): boolean {
  return paired(sentence, 'policy-changed', ['open-source'], ['closing', 'course']).length > 0;
}

const recruiting: Rule = (sentence) => {
  const rival = sentence.organisations.find((o) => o.value.relation === 'other');
  const watched = sentence.organisations.some((o) => o.value.relation === 'watched') || sentence.people.length > 0;
  const [invite] = cuesOf(sentence, 'invite');
  return rival === undefined || !watched || invite === undefined
    ? []
    : [{ organisation: rival.value.key, action: 'recruiting', at: invite.at }];
};
const sued: Rule = (sentence, named) => {
  const [cue] = cuesOf(sentence, 'sue');
  const [person] = named.people;
  return cue === undefined || person === undefined
    ? []
    : [{ organisation: mainOrganisation(sentence), action: 'sued', at: cue.at, to: person.key }];
};

/** The company says that something about its team is not so. */
const denied: Rule = (sentence) => {
  const [cue] = cuesOf(sentence, 'deny');
  const what = hasCue(sentence, ['collective']) || (hasCue(sentence, ['leave-noun']) && hasCue(sentence, ['team']));
  return cue === undefined || !what ? [] : [{ organisation: mainOrganisation(sentence), action: 'denied', at: cue.at }];
};

/** Money for what somebody of the subject has founded. */
const funded: Rule = (sentence) => {
  const person = sentence.people.find((p) => p.watched);
  const founding = sentence.triggers.some((t) => t.value.action === 'founded') || hasCue(sentence, ['own-company']);
  const [money, more] = cuesOf(sentence, 'fund');
  // What is sought is not raised: the round will be news.
  const open = hasCue(sentence, ['seeking', 'doubt']);
  if (person === undefined || !founding || open || money === undefined || more === undefined) return [];
  return [{ organisation: `${person.key}-company`, action: 'funded', at: money.at }];
};

const RULES: readonly Rule[] = [
  formed,
  reorganised,
  letter,
  meeting,
  voiced,
  shares,
  policy,
  recruiting,
  sued,
  denied,
  funded,
];

function single(sentence: Sentence, action: DraftEvent['action'], cues: readonly Cue[]): Found[] {
  const [cue] = cues.flatMap((c) => cuesOf(sentence, c));
  return cue === undefined ? [] : [{ organisation: mainOrganisation(sentence), action, at: cue.at }];
}

function paired(sentence: Sentence, action: OrganisationAction, left: readonly Cue[], right: readonly Cue[]): Found[] {
  if (!hasCue(sentence, left)) return [];
  const others = right.flatMap((c) => cuesOf(sentence, c));
  const organisations = sentence.organisations.filter((o) => o.value.relation !== 'other');
  const cue = left
    .flatMap((c) => cuesOf(sentence, c))
    .find(
      (l) =>
        others.some((r) => within(sentence, l, r)) ||
        (action === 'reorganised' && organisations.some((o) => within(sentence, l, o, 6))),
    );
  return cue === undefined ? [] : [{ organisation: mainOrganisation(sentence), action, at: cue.at }];
}

/** Key of the first organisation of the subject in the sentence; the company's where the sentence names none. */
function mainOrganisation(sentence: Sentence): string {
  const own = sentence.organisations.filter((o) => o.value.relation !== 'other');
  return (own.find((o) => o.value.relation === 'watched') ?? own[0])?.value.key ?? 'company';
}

function within(
  sentence: Sentence,
  a: { at: number; end: number },
  b: { at: number; end: number },
  reach?: number,
): boolean {
  const limit = reach ?? (sentence.tokens[a.at]?.kind === 'char' ? REACH.char : REACH.word);
  const gap = a.at >= b.end ? a.at - b.end : b.at - a.end;
  return gap >= 0 && gap <= limit;
}

function recentDate(dates: readonly DateMention[], published: string): string | null {
  const at = Date.parse(published);
  const recent = dates.find(({ iso }) => {
    const day = Date.parse(iso);
    return iso.length === 10 && day >= at - DATE_DAYS.before * DAY && day <= at + DATE_DAYS.after * DAY;
  });
  return recent?.iso ?? null;
}
