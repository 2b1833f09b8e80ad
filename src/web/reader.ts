import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { type Voice, voiceIn } from '../commands/wording/voice.ts';
import { type AsOf, asOfNow, parseAsOf, periodOf } from '../ledger/as-of.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import { chinesePage } from './chinese-page.ts';
import { englishPage } from './english-page.ts';
import type { PageDeps } from './page-deps.ts';
import type { PageWords } from './page-words.ts';

const WORDS: Readonly<Record<ReaderLanguage, PageWords>> = { en: englishPage, zh: chinesePage };

/** A value that the address carries; empty ones are left out. */
export type Parameters = Readonly<Record<string, string | undefined>>;

/** Who looks at a page, and when: what every page is made with. */
export interface Reader {
  readonly language: ReaderLanguage;
  readonly words: PageWords;
  readonly voice: Voice;
  readonly asOf: AsOf;
  /** The day, month or year that was asked for; null for the present. */
  readonly past: string | null;
  /** What `as-of` says where that is no moment of the past, so that nobody takes the present for it; null where it is one, or says nothing. */
  readonly notPast: { readonly text: string; readonly isPeriod: boolean } | null;
  /** The path and what the address carries, as it was asked. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly formatTime: (iso: string) => string;
  /** @returns an address of ours that keeps the language and the moment, unless `parameters` say otherwise. */
  link(path: string, parameters?: Parameters): string;
}

/** Longer values are no value of ours. */
const LONGEST = 300;

/**
 * Reads `lang`, else what the browser prefers, and `as-of`: a day, month or year of the past. One that is still going on, or that is none,
 * is the present, so that the answers that are kept are few.
 */
export function readerOf(context: Context, { clock, wording, formatTime }: PageDeps): Reader {
  const parameters = Object.fromEntries(
    Object.entries(context.req.query())
      .map(([name, value]) => [name, value.trim().slice(0, LONGEST)] as const)
      .filter(([, value]) => value !== ''),
  );
  const chosen = parameters.lang === 'zh' || parameters.lang === 'en' ? parameters.lang : undefined;
  const language = chosen ?? preferred(context);
  const now = asOfNow(clock);
  const day = parameters['as-of'] ?? '';
  const asked = periodOf(day) === null ? null : parseAsOf(day);
  const past = asked !== null && asked.untilMs < now.untilMs ? asked : null;
  return {
    language,
    words: WORDS[language],
    voice: voiceIn(language, wording),
    asOf: past ?? now,
    past: past?.label ?? null,
    notPast: past === null && day !== '' ? { text: day, isPeriod: asked !== null } : null,
    path: context.req.path,
    parameters,
    formatTime,
    link: (path, own = {}) => addressOf(path, { lang: chosen, 'as-of': past?.label, ...own }),
  };
}

/** @returns path and query; what is undefined or empty is left out. */
export function addressOf(path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

function preferred(context: Context): ReaderLanguage {
  const header = 'Accept-Language';
  const match = (accepted: readonly { type: string; q: number }[]) => {
    const [first] = [...accepted]
      .sort((a, b) => b.q - a.q)
      .map(({ type }) => type.toLowerCase().split('-', 1)[0])
      .filter((tag) => tag === 'en' || tag === 'zh');
    return first ?? 'en';
  };
  return accepts(context, { header, supports: ['en', 'zh'], default: 'en', match }) === 'zh' ? 'zh' : 'en';
}
