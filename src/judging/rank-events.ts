import type { Action, Claim } from '../model/claim.ts';

/** What a headline that tells two things is about: the later step of a story outweighs the one it builds on. */
const PRIORITY: Readonly<Record<Action, number>> = {
  funded: 1.5,
  founded: 1.4,
  joined: 1.35,
  'shares-moved': 1.3,
  sued: 1.3,
  formed: 1.25,
  letter: 1.2,
  meeting: 1.2,
  'staff-voiced': 1.2,
  recruiting: 1.15,
  appointed: 1.1,
  reassigned: 1.1,
  'farewell-post': 0.9,
  departed: 1,
  reorganised: 0.9,
  'policy-changed': 0.7,
  denied: 1.2,
  statement: 0.9,
  stays: 0.5,
};
const PLACE = { title: 6, lead: 2.5, text: 1 } as const;
/** What an organisation does is the main event only where headline or lead announce it; farther down it is background. */
const BACKGROUND = 0.4;
/** What a headline means that tells of a hire without a name. */
const HIRES: ReadonlySet<Action> = new Set(['joined', 'appointed']);
/** Being hired by the company itself: the post that goes with it is the event. */
const HIRED = 1.05;
/** A move in the text to a company that the headline names. */
const JOINS = 5;

/** The events an article reports, and which of them it is about. */
interface RankedEvents {
  /** Null where headline and text name no event that could be a story of its own. */
  readonly main: string | null;
  /** Best first; `main` in front where there is one. */
  readonly all: readonly string[];
  /** With what each scored; highest first. */
  readonly ranking: readonly RankedEvent[];
}

export interface RankedEvent {
  readonly key: string;
  readonly score: number;
}

/**
 * Ranks the events of an article's claims. Where the headline tells of an unnamed departure (`departing`), a person's departure in
 * the text is what it means, and an organisation's event in the text is not. `titleNames`: other companies that the headline
 * names; `rivals`: all that are configured.
 */
export function rankEvents(
  claims: readonly Claim[],
  keysOf: (claims: readonly Claim[]) => readonly string[],
  departing: boolean,
  hiring: boolean,
  titleNames: readonly string[],
  rivals: ReadonlySet<string>,
): RankedEvents {
  const scores = new Map<string, number>();
  let best = 0;
  let main: string | null = null;
  for (const claim of claims) {
    const place = placeOf(claim);
    const announced = claim.action === 'formed' || claim.action === 'letter' || claim.action === 'denied';
    const background =
      claim.subject.kind === 'organisation' && (place === 'text' || (departing && place !== 'title' && !announced));
    const meant =
      place !== 'title' &&
      ((departing && !hiring && claim.action === 'departed') || (hiring && HIRES.has(claim.action)))
        ? 2.5
        : 1;
    const upheaval = departing && (claim.action === 'reorganised' || claim.action === 'policy-changed');
    // "Qwen's general goes to ByteDance": the text names who.
    const joins =
      claim.action === 'joined' && claim.to !== null && titleNames.includes(claim.to) && place !== 'title' ? JOINS : 1;
    const priority =
      claim.action === 'joined' && claim.to !== null && !rivals.has(claim.to) ? HIRED : PRIORITY[claim.action];
    const score =
      joins * PLACE[place] * priority * (claim.implied ? 0.5 : 1) * (background || upheaval ? BACKGROUND : meant);
    for (const key of keysOf([claim])) {
      scores.set(key, Math.max(scores.get(key) ?? 0, score));
      if (score > best && !(background && departing)) [best, main] = [score, key];
    }
  }
  main = announcedUnit(main, claims, keysOf) ?? main;
  const ranking = [...scores].map(([key, score]) => ({ key, score })).sort((a, b) => b.score - a.score);
  const all = ranking.map(({ key }) => key);
  return { main, ranking, all: main === null ? all : [main, ...all.filter((key) => key !== main)] };
}

/** A letter or a reorganisation that forms a unit is told as the forming of it, whichever of the two a headline names. */
function announcedUnit(
  main: string | null,
  claims: readonly Claim[],
  keysOf: (claims: readonly Claim[]) => readonly string[],
): string | null {
  const letter = main?.startsWith('staff-letter-') === true;
  if (!letter && main?.startsWith('reorganisation-') !== true) return null;
  const formed = claims.find(
    (claim) =>
      claim.action === 'formed' &&
      (letter || placeOf(claim) !== 'text') &&
      keysOf([claim]).some((key) => key.endsWith('-formed')),
  );
  return formed === undefined ? null : (keysOf([formed])[0] ?? null);
}

function placeOf(claim: Claim): keyof typeof PLACE {
  const { span } = claim.evidence;
  if (span === null || span.field === 'title') return 'title';
  return span.start === 0 ? 'lead' : 'text';
}
