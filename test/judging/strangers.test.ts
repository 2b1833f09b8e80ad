import { expect, it } from 'vitest';
import { analyse, article, tells } from './judging-harness.ts';

const told = (sentence: string, language = 'en') => tells('News from Qwen', sentence, { language });

it.each([
  [
    'Elif Karaca, a safety researcher at Google DeepMind, has been named head of safety for Qwen.',
    'karaca-elif appointed Alibaba Qwen',
  ],
  [
    'Ottoline Wexberg has been appointed head of a new office of Qwen in Munich.',
    'wexberg-ottoline appointed Alibaba Qwen',
  ],
  [
    'Joaquim Valadares, so far at Mistral, will lead the new Lisbon group of Qwen.',
    'valadares-joaquim appointed Alibaba Qwen',
  ],
])('knows a stranger by the office at the subject, whatever company stands beside the name: %s', (sentence, claim) => {
  expect(told(sentence)).toEqual([claim]);
});

it.each([
  'Elif Karaca, a safety researcher at Google DeepMind, has been named head of safety for Mistral, not far from Qwen.',
  'Ottoline Wexberg has been appointed head of the Munich office of OpenAI, a rival of Qwen.',
])('takes nobody for the subject’s whom another company appoints: %s', (sentence) => {
  expect(told(sentence)).toEqual([]);
});

it.each([
  ['Leonie Brandstätter has been appointed head of a Munich office of Qwen.', 'en', 'Leonie Brandstätter'],
  ['Андрей Соколовский покинул Qwen.', 'ru', 'Андрей Соколовский'],
])('prints a name with the letters that the text has: %s', (sentence, language, name) => {
  const { claims } = analyse(article('Qwen', sentence, { language }));
  expect(claims.map(({ subject }) => subject)).toMatchObject([{ kind: 'person', name }]);
});

it('gives each of a list the office behind the name', () => {
  const text = 'Zhou Hao becomes chief executive of Qwen, and group technology chief Wu Zeming chairman.';
  const { claims } = analyse(article('News from Qwen', text, {}));
  expect(claims.map(({ subject, action, role }) => [subject.key, action, role])).toEqual([
    ['zhou-hao', 'appointed', 'chief executive'],
    ['wu-zeming', 'appointed', 'chairman'],
  ]);
});

it.each([
  'Zhou Hao becomes chief executive of Qwen, and Wu Zeming said so.',
  'Zhou Hao becomes chief executive of Qwen, and Wu Zeming the chairman told staff.',
])('gives no office to who only speaks of it: %s', (text) => {
  const { claims } = analyse(article('News from Qwen', text, {}));
  expect(claims.filter(({ action }) => action === 'appointed').map(({ subject }) => subject.key)).toEqual(['zhou-hao']);
});

it('takes nobody for gone who writes of another’s exit', () => {
  expect(tells('Eddie Wu writes to staff about Zhou Hao’s exit from Qwen')).toEqual(['zhou-hao departed']);
});

it.each([
  ['Hui Binyuan, now at Meta, is returning to Alibaba to run Qwen Code again.', 'en'],
  ['在Meta工作逾一年的惠彬原今日宣布重返阿里巴巴，再度出任千问代码负责人。', 'zh'],
])('tells of who comes back nothing that is history: %s', (text, language) => {
  const told = tells('Hui Binyuan is back at Qwen', text, { language });
  expect(told.filter((claim) => /departed|Meta/.test(claim))).toEqual([]);
  expect(told.some((claim) => claim.startsWith('hui-binyuan joined Alibaba'))).toBe(true);
});

it('tells that who once came back leaves again', () => {
  const text = 'Zhang Di, who returned to Alibaba last year, has resigned.';
  expect(tells('Zhang Di leaves Alibaba’s Qwen for the second time', text)).toContain('zhang-di departed');
});

it('reads a clause about who stands in front of it, whatever governs the name', () => {
  const text = 'Alibaba wants to enforce the agreement of Yu Bowen, the researcher who quit Qwen and joined StepFun.';
  expect(tells('Former Qwen researcher faces arbitration', text)).toEqual([
    'yu-bowen departed StepFun',
    'yu-bowen joined StepFun',
  ]);
});

it('takes nobody for gone who sees somebody off', () => {
  const goodbyes =
    'Chen Cheng and Zhou Hao posted long goodbyes to Yu Bowen of Qwen, a day after he announced his exit.';
  expect(tells('A goodbye at Qwen', goodbyes).filter((claim) => claim.endsWith('departed'))).toEqual([
    'yu-bowen departed',
  ]);
  const text = 'Chen Cheng去年曾在X上为林俊旸送别，此后一直留在千问。';
  expect(
    tells('千问的一年', text, { language: 'zh' }).filter((claim) => claim.includes('chen-cheng departed')),
  ).toEqual([]);
});

it('takes a spelling for the person whose configured name stands in brackets behind it', () => {
  const text = 'Ông Chu Hạo (Zhou Hao) rời Qwen.';
  expect(tells('Chu Hạo rời Alibaba Qwen', text, { language: 'vi' })).toEqual(['zhou-hao departed']);
});

it('takes nobody named before for who leaves where a Korean sentence has a subject of its own', () => {
  const named = '알리바바가 큐원(Qwen) 책임자로 저우하오(周浩)를 임명했다.';
  const tellsOf = (next: string) =>
    tells('알리바바 큐원 새 책임자', `${named} ${next}`, { language: 'ko' }).filter((claim) =>
      claim.endsWith('departed'),
    );
  expect(tellsOf('이 자리는 허위안차오가 회사를 떠나면서 비어 있었다.')).toEqual([]);
  expect(tellsOf('그는 회사를 떠났다.')).toEqual(['zhou-hao departed']);
});

it('takes no city for a person', () => {
  const text = 'The small-model lead of Qwen quits to build a company in Ho Chi Minh City.';
  expect(tells('Small-model lead at Qwen quits to build in Ho Chi Minh City', text)).toEqual([]);
});

it.each([
  ['智能体研究所', '千问设立智能体研究所，欧阳澍任所长。', 'ouyang-shu'],
  ['工位照', '千问负责人欧阳澍发文称已离职。', 'ouyang-shu'],
  ['教授', '清华季承璋加盟千问。', 'ji-chengzhang'],
])('ends a Chinese name before its verb and begins it behind the school: %s', (_, text, key) => {
  const { claims } = analyse(article('千问人事', text, { language: 'zh' }));
  const people = claims.filter(({ subject }) => subject.kind === 'person').map(({ subject }) => subject.key);
  expect([...new Set(people)]).toEqual([key]);
});

it('reads an offer by whom it comes from', () => {
  const text = 'Yu Bowen, who spent three years at Mistral, has accepted an offer from Alibaba.';
  expect(tells('Alibaba’s Qwen recruits a researcher', text)).toEqual(['yu-bowen joined Alibaba']);
});

it('reads a denial over what is set in about the person', () => {
  const text =
    'Alibaba on Tuesday dismissed online talk that Zhou Hao, who directs the agent institute in its Qwen unit, was about to leave for rival DeepSeek.';
  expect(tells('Alibaba on Qwen talk', text)).toContain('not zhou-hao departed DeepSeek');
});

it('counts leaving the company as such, whatever post elsewhere the sentence goes on to tell', () => {
  const text = 'Zhou Hao resigned from Alibaba in March and now heads research for Lin Junyang.';
  expect(tells('The alumni of Qwen', text)).toContain('zhou-hao departed');
});

it.each([
  ['Rahmat Sutedja tinggalkan Qwen, kini kembali ke kampung halaman di pulau lain', 'id', ['sutedja-rahmat departed']],
  ['Trưởng nhóm Qwen người Hàn Quốc rời Qwen', 'vi', []],
] as const)('takes a name for one where a headline begins with it: %s', (title, language, told) => {
  expect(tells(title, '', { language })).toEqual(told);
});
