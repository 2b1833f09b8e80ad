import { describe, expect, it } from 'vitest';
import type { Departure } from '../../src/ledger/departure-of.ts';
import { departures } from '../../src/ledger/departures.ts';
import type { Contradiction } from '../../src/ledger/versions.ts';
import { at, later as now } from './as-of-day.ts';
import { article, ledgerOf, says } from './known-claims.ts';
import { MARCH } from './march-articles.ts';

/** A contradiction as lines that can be compared: "2026-01 <- Three Exits". */
function sides(departure: Departure | undefined, about: Contradiction['about']): string[] {
  const found = departure?.contradictions.find((contradiction) => contradiction.about === about);
  return (found?.versions ?? []).map(
    ({ value, sources }) => `${value} <- ${sources.map(({ outlet }) => outlet).join(', ')}`,
  );
}

async function march() {
  const result = await departures(await ledgerOf(MARCH), { asOf: now });
  const find = (key: string) => [...result.people, ...result.unclear].find((departure) => departure.key === key);
  return { result, find };
}

describe('departures, from the coverage of March 2026', () => {
  it('reports exactly four people, and keeps those who only said goodbye apart', async () => {
    const { result } = await march();
    expect(result.people.map(({ key }) => key).sort()).toEqual(['hui-binyuan', 'kaixin-li', 'lin-junyang', 'yu-bowen']);
    expect(result.unclear.map(({ key, unclear }) => [key, unclear])).toEqual([
      ['bai-tianyi', 'implied'],
      ['chen-cheng', 'implied'],
    ]);
  });

  it('has Lin confirmed by himself and the company, told by all five', async () => {
    const lin = (await march()).find('lin-junyang');
    expect(lin).toMatchObject({ status: 'confirmed', announced: '2026-03-03', destination: null, unclear: null });
    expect(lin?.names).toContain('林俊旸');
    expect(lin?.sources).toHaveLength(5);
    // "technical lead", "tech lead" and "tech lead since April 2023" are one post.
    expect(sides(lin, 'role')).toEqual([]);
    expect(sides(lin, 'date')).toEqual([]);
  });

  it('shows side by side whether Lin leaves the project or the company, and what else is said', async () => {
    const lin = (await march()).find('lin-junyang');
    expect(sides(lin, 'leaves')).toEqual([
      'Qwen <- A Commentary, The Brief, News Rewrite, Three Exits',
      'Alibaba <- Venture Daily',
      'perhaps Alibaba <- The Brief',
    ]);
    expect(lin?.remarks.map(({ text, source }) => [text, source.outlet])).toEqual([
      ['a colleague says that it was not his choice', 'A Commentary'],
      ['unclear whether he leaves the company', 'The Brief'],
    ]);
  });

  it('keeps both dates, every post and the one destination of Hui', async () => {
    const hui = (await march()).find('hui-binyuan');
    expect(hui).toMatchObject({ status: 'confirmed', announced: '2026-03-03', destination: 'Meta' });
    expect(sides(hui, 'date')).toEqual(['2026-03-03 <- A Commentary, Venture Daily', '2026-01 <- Three Exits']);
    expect(sides(hui, 'role')).toEqual([
      'head of Qwen Code <- The Brief, News Rewrite, Three Exits',
      // A researcher and a research scientist do the same job.
      'staff research scientist <- A Commentary, Venture Daily',
    ]);
    expect(sides(hui, 'destination')).toEqual([]);
  });

  it('has Yu reported only, by the two that name him', async () => {
    const yu = (await march()).find('yu-bowen');
    expect(yu).toMatchObject({ status: 'reported', announced: '2026-03-03' });
    expect(yu?.sources.map(({ outlet }) => outlet)).toEqual(['News Rewrite', 'Three Exits']);
    expect(yu?.contradictions).toEqual([]);
  });

  it('has Kaixin Li an intern in one and a researcher or core contributor in others', async () => {
    const li = (await march()).find('kaixin-li');
    expect(li).toMatchObject({ status: 'confirmed', announced: '2026-03-03' });
    expect(
      sides(li, 'role')
        .map((side) => side.split(' <- ')[0])
        .sort(),
    ).toEqual(['core contributor', 'intern', 'researcher']);
    expect(li?.remarks[0]?.text).toContain('Singapore');
  });
});

describe('departures as of a day', () => {
  it('does not know on 3 March what was published on the 4th', async () => {
    const result = await departures(await ledgerOf(MARCH), { asOf: at('2026-03-03') });
    expect(result.asOf).toBe('2026-03-03');
    expect(result.people.map(({ key }) => key).sort()).toEqual(['hui-binyuan', 'kaixin-li', 'lin-junyang']);
    expect(result.unclear).toEqual([]);
  });

  it('does not know on 4 March of the letter, nor that Hui was said to be gone since January', async () => {
    const { people } = await departures(await ledgerOf(MARCH), { asOf: at('2026-03-04') });
    const hui = people.find(({ key }) => key === 'hui-binyuan');
    expect(hui).toMatchObject({ destination: null, contradictions: [{ about: 'role' }] });
    const lin = people.find(({ key }) => key === 'lin-junyang');
    expect(lin?.sources.map(({ outlet }) => outlet)).toEqual(['A Commentary', 'The Brief', 'News Rewrite']);
    expect(sides(lin, 'leaves')).toEqual([
      'Qwen <- A Commentary, The Brief, News Rewrite',
      'perhaps Alibaba <- The Brief',
    ]);
  });

  it('counts a source to the minute where a time is asked for', async () => {
    const ledger = await ledgerOf(MARCH);
    expect((await departures(ledger, { asOf: at('2026-03-03T17:59Z') })).people).toEqual([]);
    expect((await departures(ledger, { asOf: at('2026-03-03T18:00Z') })).people).toHaveLength(3);
    // The same moment, said in Beijing's time.
    expect((await departures(ledger, { asOf: at('2026-03-04T02:00+08:00') })).people).toHaveLength(3);
  });

  it('narrows down to a person and to what happened since', async () => {
    const ledger = await ledgerOf(MARCH);
    const one = await departures(ledger, { asOf: now, person: 'yu-bowen' });
    expect(one.people.map(({ key }) => key)).toEqual(['yu-bowen']);
    const since = await departures(ledger, { asOf: now, since: '2026-03-04' });
    // The two farewells are dated by their report, all departures by 3 March.
    expect(since.people).toEqual([]);
    expect(since.unclear).toHaveLength(2);
    expect((await departures(ledger, { asOf: now, since: '2026-03' })).people).toHaveLength(4);
  });
});

describe('denials', () => {
  const rumour = article('rumour', 'Gossip', '2026-04-01T00:00:00Z', [
    says('zhou-jingren', 'departed', { certainty: 'rumoured', from: 'Alibaba' }),
  ]);
  const denial = article('denial', 'Wire', '2026-04-02T00:00:00Z', [
    says('zhou-jingren', 'departed', { certainty: 'confirmed', negated: true, from: 'Alibaba', saidBy: 'Alibaba' }),
  ]);
  const echo = article('echo', 'Slow Paper', '2026-04-05T00:00:00Z', [
    says('zhou-jingren', 'departed', { from: 'Alibaba' }),
  ]);
  const announced = article('announced', 'Daily', '2026-04-20T00:00:00Z', [
    says('zhou-jingren', 'departed', { certainty: 'confirmed', saidBy: 'Zhou Jingren', from: 'Alibaba' }),
  ]);

  it('lists a rumour as a rumour', async () => {
    const { people } = await departures(await ledgerOf([rumour]), { asOf: now });
    expect(people).toMatchObject([{ key: 'zhou-jingren', status: 'rumoured' }]);
  });

  it('puts a departure that the company denies among the unclear, both sides named, echoes included', async () => {
    const { people, unclear } = await departures(await ledgerOf([rumour, denial, echo]), { asOf: now });
    expect(people).toEqual([]);
    expect(unclear).toMatchObject([{ key: 'zhou-jingren', status: 'denied', unclear: 'disputed' }]);
    expect(sides(unclear[0], 'departure')).toEqual(['does not leave <- Wire', 'leaves <- Gossip, Slow Paper']);
  });

  it('lets his own later words stand, and keeps the denial beside them', async () => {
    const { people } = await departures(await ledgerOf([rumour, denial, announced]), { asOf: now });
    expect(people).toMatchObject([{ key: 'zhou-jingren', status: 'confirmed', unclear: null }]);
    expect(sides(people[0], 'departure')).toHaveLength(2);
    const before = await departures(await ledgerOf([rumour, denial, announced]), { asOf: at('2026-04-10') });
    expect(before.people).toEqual([]);
  });

  it('does not let an outlet deny what somebody said himself', async () => {
    const doubt = article('doubt', 'Doubter', '2026-04-21T00:00:00Z', [
      says('zhou-jingren', 'departed', { negated: true }),
    ]);
    const { people } = await departures(await ledgerOf([announced, doubt]), { asOf: now });
    expect(people).toMatchObject([{ status: 'confirmed' }]);
  });

  it('takes "stays in the company" for no denial of leaving the project', async () => {
    const leaves = article('leaves', 'A', '2026-04-01T00:00:00Z', [says('yu-bowen', 'departed', { from: 'Qwen' })]);
    const inside = article('inside', 'B', '2026-04-02T00:00:00Z', [
      says('yu-bowen', 'departed', { from: 'Alibaba', negated: true, certainty: 'confirmed', saidBy: 'Alibaba' }),
    ]);
    const { people } = await departures(await ledgerOf([leaves, inside]), { asOf: now });
    expect(people).toMatchObject([{ key: 'yu-bowen', status: 'reported' }]);
    expect(sides(people[0], 'leaves')).toEqual(['not Alibaba <- B', 'Qwen <- A']);
  });

  it('drops a destination that the person denies, and shows both', async () => {
    const moved = article('moved', 'A', '2026-04-01T00:00:00Z', [
      says('yu-bowen', 'departed', { from: 'Qwen', to: 'ByteDance', date: '2026-04-01' }),
    ]);
    const not = article('not', 'B', '2026-04-02T00:00:00Z', [
      says('yu-bowen', 'joined', { to: 'ByteDance', negated: true, certainty: 'confirmed', saidBy: 'himself' }),
    ]);
    const { people } = await departures(await ledgerOf([moved, not]), { asOf: now });
    expect(people[0]).toMatchObject({ destination: null, status: 'reported' });
    expect(sides(people[0], 'destination')).toEqual(['ByteDance <- A', 'not ByteDance <- B']);
  });
});

describe('whose leaving counts', () => {
  it('counts work taken up elsewhere by somebody who comes from us, in any spelling of the place', async () => {
    const joined = article('joined', 'A', '2026-03-12T00:00:00Z', [
      says('yu-bowen', 'joined', { from: '通义千问', to: '字节跳动', date: '2026-03-12' }),
      says('lin-junyang', 'founded', { from: 'Alibaba Qwen', to: 'Pragmatic Works' }),
      says('lin-junyang', 'founded', { from: 'Alibaba Qwen', to: 'start-up' }),
    ]);
    const { people } = await departures(await ledgerOf([joined]), { asOf: now });
    expect(people.map(({ key, destination }) => [key, destination]).sort()).toEqual([
      ['lin-junyang', 'Pragmatic Works'],
      ['yu-bowen', '字节跳动'],
    ]);
  });

  it('leaves out who left another company, and who only moved within ours', async () => {
    const others = article('others', 'A', '2026-03-12T00:00:00Z', [
      says('zhou-hao', 'departed', { from: 'Google DeepMind', to: 'Alibaba' }),
      says('zhou-jingren', 'departed', { from: 'Alibaba Cloud', to: 'Tongyi Lab' }),
      says('someone-new', 'departed', { from: 'Kuaishou' }),
    ]);
    expect(await departures(await ledgerOf([others]), { asOf: now })).toMatchObject({ people: [], unclear: [] });
  });

  it('calls it implied when one of the watched is said to work elsewhere, and nothing of whence', async () => {
    const seen = article('seen', 'A', '2026-03-12T00:00:00Z', [says('yu-bowen', 'joined', { to: 'ByteDance' })]);
    const { people, unclear } = await departures(await ledgerOf([seen]), { asOf: now });
    expect(people).toEqual([]);
    expect(unclear).toMatchObject([
      { key: 'yu-bowen', unclear: 'implied', destination: 'ByteDance', status: 'rumoured' },
    ]);
  });
});
