import { z } from 'zod';
import { CERTAINTIES, type Claim, ORGANISATION_ACTIONS, PERSON_ACTIONS } from '../model/claim.ts';
import type { Seed } from '../model/seed.ts';
import { TierSchema } from './tier-schema.ts';

const text = z.string().trim().min(1);
/** A day, a month or a year; an interval is two of them with a slash between. */
const POINT = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?';

const SeedClaim = z.strictObject({
  person: text.optional().describe('Key of a person of `watch.yaml`. A claim has a person or an organisation.'),
  organisation: text.optional().describe('Key or any name of an organisation of `watch.yaml`.'),
  action: z.enum([...PERSON_ACTIONS, ...ORGANISATION_ACTIONS]).describe('What is said to have happened.'),
  role: text.nullable().default(null).describe("The person's post as this article gives it."),
  date: z
    .string()
    .regex(new RegExp(`^${POINT}(/${POINT})?$`), 'write 2026-03-05, 2026-03, 2026 or an interval 2026-01/2026-03')
    .refine(isRealDate, 'there is no such day; write one of the calendar')
    .nullable()
    .default(null)
    .describe('When it happened: a day, a month, a year or an interval; null where the article does not say.'),
  from: text.nullable().default(null).describe('Key or any name of the organisation that is left.'),
  to: text.nullable().default(null).describe('Key or any name of the organisation that is gone to.'),
  certainty: z
    .enum(CERTAINTIES)
    .describe("confirmed: the person's or company's own words; reported: an outlet's; rumoured: marked as unverified."),
  saidBy: text.nullable().default(null).describe('Who says so, where the article names one.'),
  implied: z.boolean().default(false).describe('Only hinted at; never counts as reported.'),
  negated: z.boolean().default(false).describe('The article says that it is not so.'),
  reversed: z.boolean().default(false).describe('The article says that it was so and was taken back.'),
  detail: text.optional().describe('What the other keys cannot say, in our own words.'),
});
type SeedClaim = z.infer<typeof SeedClaim>;

/** `config/corpus/<key>.yaml`: what one article of the seeded corpus says, restated. */
export const CorpusConfig = z.strictObject({
  outlet: text.describe('Who published the article.'),
  title: text.describe("Our own title for it; the article's wording is not kept."),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null)
    .describe('Its address, where known.'),
  published: z.iso.date().describe('The day it was published, or the last day it reports on.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'write a language such as en or zh')
    .describe('Language it is written in.'),
  tier: TierSchema,
  signature: text.describe('Fingerprint of its text, as `npm run --silent cli -- seed --fingerprint FILE` prints it.'),
  claims: z.array(SeedClaim).min(1).describe('What it claims, in its order.'),
});
export type CorpusConfig = z.infer<typeof CorpusConfig>;

/** Turns names and encoded values of a corpus file into what the model has; both are checked before. */
export interface SeedLookups {
  /** @returns key and canonical English name of an organisation given by its key or any of its names. */
  readonly organisation: (name: string) => { readonly key: string; readonly name: string } | null;
  readonly decodeSignature: (text: string) => readonly number[] | null;
}

/** @returns the seed of a validated corpus file. */
export function toSeed(key: string, config: CorpusConfig, lookups: SeedLookups): Seed {
  const { outlet, title, url, published, language, tier } = config;
  const source: Seed['source'] = {
    articleId: `seed:${key}`,
    outlet,
    title,
    url: url ?? '',
    published: `${published}T00:00:00.000Z`,
    tier,
    language,
  };
  return {
    key,
    source,
    signature: lookups.decodeSignature(config.signature) ?? [],
    claims: config.claims.map((claim) => toClaim(claim, source, lookups)),
  };
}

function toClaim(claim: SeedClaim, source: Seed['source'], { organisation }: SeedLookups): Claim {
  const { action, role, date, certainty, saidBy, implied, negated, reversed, detail } = claim;
  const canonical = (name: string | null) => (name === null ? null : (organisation(name)?.name ?? name));
  const place = claim.organisation ?? '';
  return {
    subject:
      claim.person === undefined
        ? { kind: 'organisation', key: organisation(place)?.key ?? place }
        : { kind: 'person', key: claim.person },
    action,
    role,
    date,
    from: canonical(claim.from),
    to: canonical(claim.to),
    certainty,
    negated: negated || reversed,
    ...(reversed && { reversed }),
    implied,
    saidBy,
    ...(detail === undefined ? {} : { detail }),
    evidence: { source, span: null },
  };
}

function isRealDate(date: string): boolean {
  return date.split('/').every((point) => {
    const [year = 0, month = 1, day = 1] = point.split('-').map(Number);
    return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  });
}
