import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/config/problem.ts';
import { configFolder, GOOD, load, problemsOf } from './samples.ts';

const good = (file: string) => GOOD[file] ?? '';
const watch = (from: string, to: string) => ({ 'watch.yaml': good('watch.yaml').replace(from, to) });
const feeds = (more: string) => ({ 'feeds.yaml': `${good('feeds.yaml')}${more}` });
const claim = (text: string) => ({ 'corpus/first.yaml': `${good('corpus/first.yaml')}  - ${text}\n` });

describe('a good configuration', () => {
  it('is loaded in the terms of the model, defaults filled in', async () => {
    const loaded = await load(await configFolder());
    if (!loaded.ok) throw new Error(formatProblems(loaded.problems));
    const { config } = loaded;

    expect(config.subject).toMatchObject({
      since: null,
      people: [{ key: 'doe-jane', names: ['Jane Doe', 'Doe Jane'], misspellings: [], namesakes: [], watched: true }],
    });
    expect(config.feeds).toEqual([
      {
        key: 'daily-example',
        name: 'Daily Example',
        outlet: 'Daily Example',
        url: 'https://daily.example/feed',
        language: null,
        tier: 'press',
        intervalMinutes: 30,
        adaptive: { shortestMinutes: 15, unlessSaid: true },
      },
      expect.objectContaining({ key: 'example-letter', intervalMinutes: 180 }),
    ]);
    expect(config.skippedFeeds).toEqual([
      {
        key: 'through-rsshub',
        name: 'Through RSSHub',
        cause: 'no-base-url',
        reason: 'needs an RSSHub instance of your own: set RSSHUB_BASE_URL',
      },
      { key: 'not-now', name: 'Not now', cause: 'switched-off', reason: 'asks for a subscription' },
    ]);
    expect(loaded.warnings).toEqual([]);
  });

  it('gives seeds whose claims carry keys and canonical names', async () => {
    const loaded = await load(await configFolder());
    const [seed] = loaded.ok ? loaded.config.seeds : [];

    expect(seed?.key).toBe('first');
    expect(seed?.source).toEqual({
      articleId: 'seed:first',
      outlet: 'Daily Example',
      title: 'Jane Doe goes to Rival',
      url: '',
      published: '2026-03-04T00:00:00.000Z',
      tier: 'press',
      language: 'en',
    });
    expect(seed?.signature).toEqual([99, 50, 108, 110]);
    expect(seed?.claims).toEqual([
      expect.objectContaining({
        subject: { kind: 'person', key: 'doe-jane' },
        from: 'Acme',
        to: 'Rival',
        date: null,
        implied: false,
        negated: false,
        evidence: { source: seed?.source, span: null },
      }),
      expect.objectContaining({ subject: { kind: 'organisation', key: 'acme' }, action: 'letter', date: '2026-03' }),
    ]);
  });

  it('fills in the RSSHub instance where there is one', async () => {
    const loaded = await load(await configFolder(), { RSSHUB_BASE_URL: 'https://rsshub.example/' });

    expect(loaded.ok && loaded.config.feeds.map(({ url }) => url)).toContain('https://rsshub.example/x/y');
  });

  it('reads another feeds file of the folder where one is named', async () => {
    const folder = await configFolder({ 'demo/feeds.yaml': good('feeds.yaml').replace('Daily Example', 'Sample') });
    const loaded = await load(folder, {}, 'demo/feeds.yaml');

    expect(loaded.ok && loaded.config.feeds[0]?.key).toBe('sample');
  });

  it('leaves the sample feeds out where nobody serves them', async () => {
    const sample = 'feeds:\n  - { name: Sample, url: "DEMO/a.rss", tier: press }\n'.replace(
      'DEMO',
      `\${DEMO_BASE_URL}`,
    );
    const loaded = await load(await configFolder({ 'feeds.yaml': sample }));

    expect(loaded.ok && loaded.config.skippedFeeds).toEqual([
      { key: 'sample', name: 'Sample', cause: 'no-base-url', reason: 'is served by the demo only' },
    ]);
  });

  it('goes without chat.yaml, and takes from it what it says', async () => {
    const without = await load(await configFolder());
    const written = await load(
      await configFolder({ 'chat.yaml': 'operators:\n  slack: [U012ABC]\ntimezone: Asia/Shanghai\n' }),
    );
    const wrong = await load(
      await configFolder({ 'chat.yaml': 'operators:\n  slack: [bob]\ntimezone: Mars/Base\nowner: me\n' }),
    );

    expect(without).toMatchObject({ ok: true, config: { chat: { operators: { slack: [] }, timezone: 'UTC' } } });
    expect(written).toMatchObject({
      ok: true,
      config: { chat: { operators: { slack: ['U012ABC'], discord: [] }, timezone: 'Asia/Shanghai' } },
    });
    expect(wrong.ok ? [] : wrong.problems.map(({ path }) => path).sort()).toEqual([
      'operators.slack[0]',
      'owner',
      'timezone',
    ]);
  });

  it('warns where nothing would be polled', async () => {
    const only = 'feeds:\n  - { name: A, url: "https://a.example/", tier: press, enabled: false, reason: off }\n';
    const loaded = await load(await configFolder({ 'feeds.yaml': only }));

    expect(loaded).toMatchObject({ ok: true, warnings: [expect.stringContaining('nothing will be polled')] });
  });
});

describe('every kind of mistake', () => {
  const CASES: readonly (readonly [string, Record<string, string | null>, RegExp])[] = [
    [
      'a mistyped key',
      watch('      names: [Doe Jane]', '      nmaes: [Doe Jane]'),
      /^watch\.yaml:15 subject\.people\[0\]\.nmaes: unknown key; did you mean "names"\?$/,
    ],
    [
      'a missing key',
      watch('      relation: other\n', ''),
      /^watch\.yaml:8 subject\.organisations\[1\]\.relation: missing; add it: one of watched, parent, other/,
    ],
    [
      'a wrong cron expression',
      watch("'*/5 * * * *'", "'*/5 * *'"),
      /^watch\.yaml:18 schedule\.poll: .*\*\/5 \* \*" is no cron expression \(.+\); write five fields/,
    ],
    [
      'a wrong time zone',
      watch('Asia/Shanghai', 'Asia/Shangai'),
      /^watch\.yaml:19 schedule\.timezone: there is no time zone "Asia\/Shangai"; did you mean "Asia\/Shanghai"\?/,
    ],
    [
      'an unknown topic',
      watch('[departure]', '[departures]'),
      /^watch\.yaml:16 topics\[0\]: unknown value "departures"; did you mean "departure"\?/,
    ],
    [
      'a number out of range',
      watch('nearDuplicate: 0.8', 'nearDuplicate: 80'),
      /^watch\.yaml:21 thresholds\.nearDuplicate: 80 is too big; write a number from 0 to 1/,
    ],
    [
      'a value of another kind',
      watch('relevance: 1', 'relevance: high'),
      /^watch\.yaml:22 thresholds\.relevance: "high" is text; write a number/,
    ],
    [
      'a wrong date',
      watch('  name: Acme models', '  name: Acme models\n  since: 2026-02-30'),
      /^watch\.yaml:3 subject\.since: "2026-02-30" is no date of the calendar; write it as 2026-03-05/,
    ],
    [
      'a date that YAML reads as a number',
      watch('  name: Acme models', '  name: Acme models\n  since: 2026'),
      /^watch\.yaml:3 subject\.since: 2026 is read as a number; put it in quotes/,
    ],
    [
      'a key that stands twice',
      watch('contact:', 'topics: [analysis]\ncontact:'),
      /^watch\.yaml:24 : the key "topics" stands twice; keep one/,
    ],
    [
      'broken syntax',
      watch('topics: [departure]', 'topics: [departure'),
      /^watch\.yaml:1[67] : not YAML: .+; correct it/,
    ],
    ['an empty file', { 'watch.yaml': '# nothing yet\n' }, /^watch\.yaml:null : the file is empty; /],
    [
      'a missing file',
      { 'watch.yaml': null },
      /^watch\.yaml:null : the file is missing; put it there, or let CONFIG_DIR/,
    ],
    [
      'a missing folder',
      { 'corpus/first.yaml': null },
      /^corpus:null : the folder of the seeded corpus is missing; make it/,
    ],
    [
      'two people who share a name',
      watch('topics:', '    - { key: roe-ann, name: Ann Roe, names: [DOE jane] }\ntopics:'),
      /^watch\.yaml:16 subject\.people\[1\]\.names\[0\]: the name "DOE jane" is also that of subject\.people\[0\], line 13; leave it with one person/,
    ],
    [
      'two people with one key',
      watch('topics:', '    - { key: doe-jane, name: Ann Roe, names: [Ann] }\ntopics:'),
      /^watch\.yaml:16 subject\.people\[1\]\.key: the key "doe-jane" is that of subject\.people\[0\], line 13; /,
    ],
    [
      'two feeds with one key',
      feeds('  - { name: daily example, url: "https://b.example/", tier: press }\n'),
      /^feeds\.yaml:16 feeds\[4\]\.key: the key "daily-example" is that of feeds\[0\], line 2; give it a `key`/,
    ],
    [
      'two feeds with one address',
      feeds('  - { name: B, url: "https://daily.example/feed", tier: press }\n'),
      /^feeds\.yaml:16 feeds\[4\]\.url: the address is that of feeds\[0\], line 2; /,
    ],
    [
      'a name without a letter of ASCII',
      feeds('  - { name: 量子位, url: "https://b.example/", tier: press }\n'),
      /^feeds\.yaml:16 feeds\[4\]\.name: no key can be made from this name; add a `key`/,
    ],
    [
      'a feed that is off without a reason',
      feeds('  - { name: B, url: "https://b.example/", tier: press, enabled: false }\n'),
      /^feeds\.yaml:16 feeds\[4\]\.enabled: switched off without a reason; /,
    ],
    [
      'a feed polled too often',
      feeds('  - { name: B, url: "https://api.github.com/b", tier: press, intervalMinutes: 5 }\n'),
      /^feeds\.yaml:16 feeds\[4\]\.intervalMinutes: every 5 minutes .+; write 180 or more/,
    ],
    [
      'an address of another protocol',
      feeds('  - { name: B, url: "file:///etc/passwd", tier: press }\n'),
      /^feeds\.yaml:16 feeds\[4\]\.url: "file:\/\/\/etc\/passwd" does not fit; write an address that begins with https/,
    ],
    [
      'an unknown variable in an address',
      feeds(`  - { name: B, url: "https://\${HOME}/", tier: press }\n`),
      /^feeds\.yaml:16 feeds\[4\]\.url: .+; the only variable is \$\{RSSHUB_BASE_URL\}/,
    ],
    [
      'a password in an address',
      feeds('  - { name: B, url: "https://me:hush@b.example/", tier: press }\n'),
      /^feeds\.yaml:16 feeds\[4\]\.url: "https:\/\/\*\*\*@b\.example\/" does not fit; leave user name and password out/,
    ],
    [
      "RSSHub's public demo",
      feeds('  - { name: B, url: "https://RSSHub.app/x", tier: press }\n'),
      /^feeds\.yaml:16 feeds\[4\]\.url: .+; rsshub\.app is a demo/,
    ],
    [
      'a claim about nobody declared',
      claim('{ person: doe-jan, action: stays, certainty: reported }'),
      /^corpus\/first\.yaml:17 claims\[2\]\.person: nobody declares "doe-jan"; did you mean "doe-jane"\?/,
    ],
    [
      'an organisation that nobody declares',
      claim('{ person: doe-jane, action: joined, to: Initech, certainty: reported }'),
      /^corpus\/first\.yaml:17 claims\[2\]\.to: nobody declares the organisation "Initech"; what may stand here: acme, rival/,
    ],
    [
      'a claim about two subjects',
      claim('{ person: doe-jane, organisation: acme, action: stays, certainty: reported }'),
      /^corpus\/first\.yaml:17 claims\[2\]: a claim is about one person or one organisation; /,
    ],
    [
      'an action that does not fit',
      claim('{ organisation: acme, action: departed, certainty: reported }'),
      /^corpus\/first\.yaml:17 claims\[2\]\.action: "departed" is nothing that an organisation does; /,
    ],
    [
      'a day that does not exist',
      claim('{ person: doe-jane, action: stays, date: 2026-02-31, certainty: reported }'),
      /^corpus\/first\.yaml:17 claims\[2\]\.date: "2026-02-31" does not fit; there is no such day/,
    ],
    [
      'a fingerprint that cannot be read',
      { 'corpus/first.yaml': good('corpus/first.yaml').replace('c2ln', 'broken') },
      /^corpus\/first\.yaml:6 signature: the fingerprint cannot be read; make it anew/,
    ],
  ];

  it.each(CASES)('names file, line, path and remedy for %s', async (_, changed, expected) => {
    const problems = await problemsOf(await configFolder(changed));

    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  it('names a wrong variable with its place', async () => {
    const folder = await configFolder({ '.env': 'LOG_LEVEL=loud\n' });

    expect(await problemsOf(folder, { RSSHUB_BASE_URL: 'https://rsshub.app' })).toEqual([
      expect.stringMatching(/^environment:null RSSHUB_BASE_URL: .+rsshub\.app is a demo/),
      expect.stringMatching(/^\.env:1 LOG_LEVEL: the value does not fit; .*fatal/),
    ]);
  });

  it('lists all of them at once, whatever file they stand in', async () => {
    const mistakes = good('watch.yaml')
      .replace('      names: [Doe Jane]', '      nmaes: [Doe Jane]')
      .replace("'*/5 * * * *'", "'*/5 * *'")
      .replace('[departure]', '[departures]');
    const folder = await configFolder({
      'watch.yaml': mistakes,
      ...feeds('  - { name: daily example, url: "ftp://b.example/", tier: gossip, enabled: false }\n'),
      ...claim('{ person: smith, action: stays, cretainty: reported }'),
      'corpus/second.yaml': 'outlet: [\n',
    });
    const loaded = await load(folder);
    const text = loaded.ok ? '' : formatProblems(loaded.problems).replaceAll(`${folder}/`, '');

    expect(text.split('\n').map((line) => line.split(': ')[0])).toEqual([
      '10 problems in the configuration:',
      '  corpus/first.yaml:17 claims[2].cretainty',
      '  corpus/first.yaml:17 claims[2].person',
      '  corpus/second.yaml:2',
      '  feeds.yaml:16 feeds[4].url',
      '  feeds.yaml:16 feeds[4].tier',
      '  feeds.yaml:16 feeds[4].key',
      '  feeds.yaml:16 feeds[4].enabled',
      '  watch.yaml:15 subject.people[0].nmaes',
      '  watch.yaml:16 topics[0]',
      '  watch.yaml:18 schedule.poll',
    ]);
  });

  it('refuses merges that lead nowhere or to two people', async () => {
    const listed = async (more: string) => {
      const folder = await configFolder(watch('      names: [Doe Jane]\n', `      names: [Doe Jane]\n${more}`));
      return (await problemsOf(folder)).map((problem) => problem.split('; ')[0]);
    };
    const second = (merged: string) =>
      `      mergedFrom: [met-once]\n    - key: roe-richard\n      name: Richard Roe\n      names: [Roe Richard]\n      mergedFrom: [${merged}]\n`;

    expect(await listed('      mergedFrom: [doe-jane]\n')).toEqual([
      'watch.yaml:16 subject.people[0].mergedFrom[0]: "doe-jane" is the person\'s own key',
    ]);
    expect(await listed(second('doe-jane'))).toEqual([
      'watch.yaml:20 subject.people[1].mergedFrom[0]: "doe-jane" is the key of subject.people[0], who is configured',
    ]);
    expect(await listed(second('met-twice, met-once'))).toEqual([
      'watch.yaml:20 subject.people[1].mergedFrom[1]: "met-once" is merged into subject.people[0] already',
    ]);
    expect(await listed('      mergedFrom: [Not A Key]\n')).toEqual([
      expect.stringContaining('watch.yaml:16 subject.people[0].mergedFrom[0]: '),
    ]);
    expect(await listed('      mergedFrom: [简雅]\n')).toEqual([]);
  });
});

describe('hosts of one’s own', () => {
  it('may be fetched from where feeds.yaml lists them, and RSSHub’s with its variable', async () => {
    const folder = await configFolder({
      'feeds.yaml': `allow: ['192.168.1.5:8000', '[::1]:80']\n${good('feeds.yaml')}`,
    });
    const hosts = async (env: Record<string, string>) => {
      const loaded = await load(folder, env);
      return loaded.ok ? loaded.config.feedHosts : formatProblems(loaded.problems);
    };

    expect(await hosts({})).toEqual(['192.168.1.5:8000', '[::1]:80']);
    expect(await hosts({ RSSHUB_BASE_URL: 'http://localhost:1200/x' })).toContain('localhost:1200');
    expect(await hosts({ RSSHUB_BASE_URL: 'https://hub.example' })).toContain('hub.example:443');
  });

  it('are named with their port, and nothing else', async () => {
    const listed = (host: string) => configFolder({ 'feeds.yaml': `allow: ['${host}']\n${good('feeds.yaml')}` });
    for (const host of ['192.168.1.5', 'http://x.example:80', '10.0.0.0/8', '*:80'])
      expect((await problemsOf(await listed(host))).join()).toContain('write host:port in lower case');
  });
});
