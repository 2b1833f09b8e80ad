import type { Organisation } from '../model/subject.ts';
import { slug } from './event-key.ts';
import type { Trigger } from './language/lexicon.ts';
import { latinNameAt } from './person-name.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, type Sentence } from './sentence.ts';
import type { Token } from './tokenise.ts';

/** Words between a verb and the company's name: "joins the Paris start-up Dust", "took a job at". */
const BETWEEN = new Set(
  'the a an ai chip robotics voice startup start up company firm lab rival competitor based backed chinese american us french british german japanese korean european singaporean hangzhou shenzhen beijing shanghai paris london singapore little known young group giant maker developer his her their own new and at to for with from in of post job role position offer'.split(
    ' ',
  ),
);
/** Words before a name that say that it is one of a place where somebody works. */
const GOVERNORS = new Set([
  'at',
  'to',
  'for',
  'from',
  'with',
  'by',
  'bei',
  'zu',
  'von',
  'chez',
  'en',
  'a',
  'da',
  'para',
  'na',
  'no',
  'do',
  'di',
  'ke',
  'dari',
  'do',
  'до',
]);
const REACH = 6;
/** Words of a company's longest name. */
const LONGEST = 4;
/** Last characters of a Chinese company, lab or school. */
const HAN_ENDINGS =
  /(?:公司|科技|智能|实验室|研究院|研究所|集团|资本|大学|学院|网络|技术|机器人|动力|数据|创投|基金|医疗|汽车|银行|证券|工作室|未来|无限|星辰|引擎|时代|视界|思维|矩阵|空间|芯片|半导体|云|脑)$/u;
const HAN_LONGEST = 10;
/** 公司 and 团队 by themselves name nobody. */
const SHORTEST_HAN = 3;
/** Not names: 一家公司, 某大厂, 新公司, 自己的公司. */
const HAN_VAGUE = /^(?:一家|某|新|该|这家|那家|自己|其他|其|本|各|多家|两家|国内|海外|大|头部|知名|竞争)/u;

/** Characters of a clause and of no company's name: 想做会自己找数据. */
const HAN_CLAUSE = /[的了会想自把被在是]/u;

/**
 * Finds companies nobody configured, only where a verb of leaving or joining says that somebody works there: "joins Dust", "left
 * Reka AI", 加入面壁智能. Once found, a name counts in the whole article. They are others: where people go to and come from.
 */
export function discoverOrganisations(sentences: readonly Sentence[]): Sentence[] {
  const found = new Map<string, { readonly forms: readonly string[]; readonly organisation: Organisation }>();
  const keep = (name: Named | null) => {
    if (name !== null) found.set(name.forms.join(' '), name);
  };
  for (const sentence of sentences) {
    for (const name of companiesIn(sentence)) keep(name);
    for (const trigger of sentence.triggers) {
      if (trigger.value.action === 'appointed') keep(hirerBefore(sentence, trigger));
      if (!MOVES.has(trigger.value.action)) continue;
      for (const name of [latinAfter(sentence, trigger), hanAfter(sentence, trigger), hirerBefore(sentence, trigger)])
        keep(name);
    }
  }
  if (found.size === 0) return [...sentences];
  const names = oneNameACompany(
    [...found.values()].sort((a, b) => b.forms.length - a.forms.length),
    sentences,
  );
  return sentences.map((sentence) => withOrganisations(sentence, names));
}

const MOVES: ReadonlySet<string> = new Set(['departed', 'joined', 'founded']);

/** A company, and the words of a text that are its name. */
interface Named {
  readonly forms: readonly string[];
  readonly organisation: Organisation;
}

/** @returns the sentence with every place where the names stand and nothing else does. */
export function withOrganisations(sentence: Sentence, names: readonly Named[]): Sentence {
  const { tokens } = sentence;
  const added = names.flatMap(({ forms, organisation }) =>
    tokens.flatMap((token, at): Hit<Organisation>[] => {
      const end = at + forms.length;
      const same = forms.every((form, offset) => tokens[at + offset]?.form === form);
      const written = token.kind === 'char' || token.capital;
      return same && written && !isTaken(sentence, at, end) ? [{ at, end, value: organisation }] : [];
    }),
  );
  if (added.length === 0) return sentence;
  const covered = (hit: { at: number; end: number }) => added.some((o) => o.at < hit.end && hit.at < o.end);
  return {
    ...sentence,
    organisations: [...sentence.organisations, ...added].sort((a, b) => a.at - b.at),
    triggers: sentence.triggers.filter((hit) => !covered(hit)),
    cues: new Map([...sentence.cues].map(([cue, hits]) => [cue, hits.filter((hit) => !covered(hit))])),
  };
}

/** "joins Dust", "left the voice start-up Cartesia", "took a job at Reka AI". */
function latinAfter(sentence: Sentence, trigger: Hit<Trigger>): Named | null {
  const { tokens } = sentence;
  if (isTitleCase(sentence)) return null;
  // "Hires X", "founded by X": right behind stands somebody, and no company.
  let governed = trigger.value.action !== 'departed' && trigger.value.subject !== 'after';
  for (let at = trigger.end; at < tokens.length && at - trigger.end <= REACH; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return null;
    if (isTaken(sentence, at, at + 1)) continue;
    if (token.capital && !isTaken(sentence, at, at + 1) && !NEVER.has(token.form)) {
      const end = runFrom(sentence, at);
      if (!governed && trigger.value.action !== 'departed') return null;
      const person = latinNameAt(tokens, at, end);
      if (person !== null && person.kind !== 'any') return null;
      return nameOf(tokens, at, end);
    }
    if (GOVERNORS.has(token.form)) governed = true;
    else if (!BETWEEN.has(token.form)) return null;
  }
  return null;
}

/** Last words of a company's name: what makes capitalised words one wherever they stand. */
const COMPANY_WORDS = new Set(
  'labs robotics technologies technology inc intelligence systems dynamics capital ventures networks biosciences therapeutics motors semiconductor'.split(
    ' ',
  ),
);
/** From so many letters on a company is also known by the first word of its name: Starweave. */
const SHORTEST_FIRST = 6;

function companiesIn(sentence: Sentence): Named[] {
  const { tokens } = sentence;
  if (!tokens.some((token) => token.capital && COMPANY_WORDS.has(token.form)) || isTitleCase(sentence)) return [];
  return tokens.flatMap((token, at): Named[] => {
    if (!token.capital || !COMPANY_WORDS.has(token.form) || isTaken(sentence, at, at + 1)) return [];
    let first = at;
    while (first > 0 && at - first < 2) {
      const before = tokens[first - 1];
      const apart = (tokens[first]?.start ?? 0) - (before?.end ?? 0) !== 1;
      if (
        before?.kind !== 'word' ||
        !before.capital ||
        apart ||
        NEVER.has(before.form) ||
        isTaken(sentence, first - 1, first)
      )
        break;
      first -= 1;
    }
    const whole = first < at ? nameOf(tokens, first, at + 1) : null;
    if (whole === null) return [];
    const short = whole.forms[0] ?? '';
    return short.length < SHORTEST_FIRST ? [whole] : [whole, { forms: [short], organisation: whole.organisation }];
  });
}

/** 语用科技（Pragmatik Labs）: two names side by side are one company, under the Latin one. */
function oneNameACompany(names: readonly Named[], sentences: readonly Sentence[]): Named[] {
  const known = [
    ...names,
    ...sentences.flatMap((s) =>
      s.organisations
        .filter((o) => o.value.relation === 'other')
        .map((o): Named => ({ forms: s.tokens.slice(o.at, o.end).map((t) => t.form), organisation: o.value })),
    ),
  ];
  const latin = (name: Named) => /^[a-z]/.test(name.forms[0] ?? '');
  const aliases = new Map<string, Organisation>();
  for (const { tokens } of sentences) {
    for (const left of names) {
      for (let at = 0; at + left.forms.length < tokens.length; at += 1) {
        if (tokens[at + left.forms.length]?.form !== '(' || !standsAt(tokens, at, left.forms)) continue;
        const right = known.find((name) => standsAt(tokens, at + left.forms.length + 1, name.forms));
        if (right === undefined) continue;
        const [from, to] = latin(right) ? [left, right] : [right, left];
        if (latin(to)) aliases.set(from.organisation.key, to.organisation);
      }
    }
  }
  return names.map((name) => ({ ...name, organisation: aliases.get(name.organisation.key) ?? name.organisation }));
}

function standsAt(tokens: readonly Token[], at: number, forms: readonly string[]): boolean {
  return forms.every((form, offset) => tokens[at + offset]?.form === form);
}

/** "Cartesia hires X": the word in front of a verb of hiring that begins the sentence. */
function hirerBefore(sentence: Sentence, trigger: Hit<Trigger>): Named | null {
  const { tokens } = sentence;
  const { action, subject } = trigger.value;
  if ((action !== 'joined' && action !== 'appointed') || subject === 'before') return null;
  // Where every word has a capital only the first words of the headline are a name for sure.
  if (isTitleCase(sentence) && trigger.at > LONGEST) return null;
  let end = trigger.at;
  // "has", "on Friday": what may stand between the company and its verb.
  while (
    end > 0 &&
    trigger.at - end < 3 &&
    (HELPING.has(tokens[end - 1]?.form ?? '') || NEVER.has(tokens[end - 1]?.form ?? ''))
  )
    end -= 1;
  let at = end;
  while (at > 0 && end - at < LONGEST) {
    const token = tokens[at - 1];
    const next = tokens[at];
    if (token?.kind !== 'word' || !token.capital || NEVER.has(token.form) || isTaken(sentence, at - 1, at)) break;
    if (at < end && (next?.start ?? 0) - token.end > 1) break;
    at -= 1;
  }
  if (at === end) return null;
  const person = latinNameAt(tokens, at, end);
  return person !== null && person.kind !== 'any' ? null : nameOf(tokens, at, end);
}

const HELPING = new Set('has have had on today yesterday just also now recently formally'.split(' '));

/** 加入面壁智能, 加盟「织星机器人」: up to a mark or a word of the lexicon, and it must end as companies do, be Latin or quoted. */
function hanAfter(sentence: Sentence, trigger: Hit<Trigger>): Named | null {
  const { tokens } = sentence;
  const verb = tokens[trigger.end - 1];
  if (verb?.kind !== 'char' || (trigger.value.action !== 'joined' && trigger.value.action !== 'founded')) return null;
  // 加盟林俊旸的语用科技: whose company it is stands in front of its name.
  const owner = sentence.people.find((p) => p.at === trigger.end && tokens[p.end]?.form === '的');
  const start = owner === undefined ? trigger.end : owner.end + 1;
  const quoted = tokens[start]?.form === '(';
  const from = quoted || tokens[start]?.form === '的' ? start + 1 : start;
  let end = from;
  while (
    end < tokens.length &&
    end - from < HAN_LONGEST &&
    tokens[end]?.kind !== 'mark' &&
    !isTaken(sentence, end, end + 1)
  ) {
    end += 1;
  }
  const first = tokens[from];
  if (first === undefined || end - from < 1) return null;
  if (first.kind === 'word') {
    let last = from;
    while (last < end && tokens[last]?.kind === 'word' && tokens[last]?.capital === true) last += 1;
    return last > from && !NEVER.has(first.form) ? nameOf(tokens, from, last) : null;
  }
  // 加入英国Reka AI: a Latin name in the same clause.
  const latin = tokens.findIndex(
    (token, at) => at >= from && at < end && token.kind === 'word' && token.capital && !NEVER.has(token.form),
  );
  if (latin >= 0) {
    const last = runFrom(sentence, latin);
    // "Apache 2.0": a licence, a model, no company.
    return /^\d/.test(tokens[last]?.form ?? '') ? null : nameOf(tokens, latin, last);
  }
  for (let last = end; last - from >= 2; last -= 1) {
    const name = tokens
      .slice(from, last)
      .map((token) => token.form)
      .join('');
    if (HAN_VAGUE.test(name) || HAN_CLAUSE.test(name) || name.length < SHORTEST_HAN) return null;
    if (HAN_ENDINGS.test(name) || (quoted && last === end && tokens[end]?.form === ')'))
      return nameOf(tokens, from, last);
  }
  return null;
}

function runFrom(sentence: Sentence, at: number): number {
  const { tokens } = sentence;
  let end = at + 1;
  while (end < tokens.length && end - at < LONGEST) {
    const token = tokens[end];
    const before = tokens[end - 1];
    if (token?.kind !== 'word' || !(token.capital || token.hyphen) || token.start - (before?.end ?? 0) > 1) break;
    if (sentence.people.some((p) => p.at <= end && p.end > end)) break;
    end += 1;
  }
  return end;
}

function nameOf(tokens: readonly Token[], at: number, end: number): Named | null {
  const slice = tokens.slice(at, end);
  const han = slice[0]?.kind === 'char';
  const name = slice
    .map(({ form }) => (han ? form : form.charAt(0).toUpperCase() + form.slice(1)))
    .join(han ? '' : ' ');
  if (name.length < 2) return null;
  const key = slug(name);
  return { forms: slice.map((token) => token.form), organisation: { key, name, names: [name], relation: 'other' } };
}

function isTaken(sentence: Sentence, at: number, end: number): boolean {
  const crosses = (hit: { at: number; end: number }) => hit.at < end && hit.end > at;
  return (
    sentence.people.some(crosses) ||
    sentence.organisations.some(crosses) ||
    sentence.triggers.some(crosses) ||
    (['role', 'unit', 'former', 'team', 'leave-noun'] as const).some((cue) => cuesOf(sentence, cue).some(crosses))
  );
}

function isTitleCase({ field, tokens }: Sentence): boolean {
  if (field !== 'title') return false;
  const words = tokens.filter((token) => token.kind === 'word' && token.form.length > 3);
  return words.length > 3 && words.filter((token) => token.capital).length >= words.length * 0.6;
}

/** Capitalised words that name no company: days, months, places, nationalities, pronouns and the like. */
const NEVER = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december china beijing shanghai hangzhou shenzhen singapore hong kong taiwan london paris us usa america europe i he she they we it the a an this that there here in on at after before when while ceo cto cfo ai x twitter linkedin weibo wechat zhihu maimai github reddit phd dr mr ms prof professor chinese american apache'.split(
    ' ',
  ),
);
