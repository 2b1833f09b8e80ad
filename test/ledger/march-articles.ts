import { article, says, type TestArticle, tells } from './known-claims.ts';

const own = { certainty: 'confirmed', saidBy: 'himself' } as const;
const company = { certainty: 'confirmed', saidBy: 'Alibaba' } as const;
const hint = { implied: true } as const;

/**
 * Five invented articles that disagree in the way in which the coverage of March 2026 disagreed: on dates, posts, places left and
 * gone to, and on who left at all.
 */
export const COMMENTARY = article('commentary', 'A Commentary', '2026-03-03T18:00:00.000Z', [
  says('lin-junyang', 'departed', {
    ...own,
    role: 'technical lead of Qwen',
    date: '2026-03-03',
    from: 'Qwen',
    detail: 'a colleague says that it was not his choice',
  }),
  says('kaixin-li', 'departed', {
    ...own,
    role: 'researcher',
    date: '2026-03-03',
    from: 'Qwen',
    detail: 'ties it to a base in Singapore that will not come',
  }),
  says('hui-binyuan', 'departed', { ...own, role: 'researcher', date: '2026-03-03', from: 'Qwen' }),
]);

export const BRIEF = article('brief', 'The Brief', '2026-03-04T02:00:00.000Z', [
  says('lin-junyang', 'departed', { ...own, role: 'technical lead', date: '2026-03-03', from: 'Qwen' }),
  says('lin-junyang', 'departed', {
    ...hint,
    certainty: 'rumoured',
    from: 'Alibaba',
    detail: 'unclear whether he leaves the company',
  }),
  says('hui-binyuan', 'farewell-post', { ...hint, role: 'lead of Qwen Code' }),
  says('kaixin-li', 'farewell-post', { ...hint, role: 'core contributor' }),
  says('chen-cheng', 'farewell-post', { ...hint, role: 'core contributor' }),
  says('bai-tianyi', 'farewell-post', { ...hint, role: 'core contributor' }),
]);

export const REWRITE = article('rewrite', 'News Rewrite', '2026-03-04T09:00:00.000Z', [
  says('lin-junyang', 'departed', { ...own, role: 'tech lead', from: 'Qwen' }),
  says('yu-bowen', 'departed', { role: 'head of post-training and alignment', from: 'Qwen' }),
  says('hui-binyuan', 'departed', { role: 'lead of AI coding', from: 'Qwen' }),
  tells('tongyi-lab', 'reorganised', { certainty: 'reported' }),
  tells('alibaba', 'shares-moved', { date: '2026-03-04', detail: 'nearly 5 % down' }),
]);

export const LETTER = article('letter', 'Venture Daily', '2026-03-05T11:00:00.000Z', [
  says('lin-junyang', 'departed', { ...own, role: 'technical lead of Qwen', date: '2026-03-03', from: 'Alibaba' }),
  says('lin-junyang', 'departed', { ...company, from: 'Alibaba' }),
  says('hui-binyuan', 'departed', { ...own, role: 'staff research scientist', date: '2026-03-03', from: 'Alibaba' }),
  says('kaixin-li', 'departed', { ...own, role: 'intern', date: '2026-03-03', from: 'Alibaba' }),
  tells('alibaba', 'letter', { ...company, date: '2026-03-05' }),
  tells('tongyi-lab', 'meeting', { date: '2026-03-04', detail: 'the accounts are unverified' }),
  says('zhou-jingren', 'stays', { ...company, role: 'head of Tongyi Lab', date: '2026-03-05', to: 'Tongyi Lab' }),
  says('wu-yongming', 'appointed', {
    ...company,
    role: 'CEO of Alibaba',
    date: '2026-03-05',
    to: 'Foundation Model Task Force',
  }),
  says('zhou-jingren', 'appointed', {
    ...company,
    role: 'head of Tongyi Lab',
    date: '2026-03-05',
    to: 'Foundation Model Task Force',
  }),
  says('wu-zeming', 'appointed', {
    ...company,
    date: '2026-03-05',
    to: 'Foundation Model Task Force',
    detail: 'named as Fanyu',
  }),
  says('zhou-hao', 'appointed', { role: 'lead of the Qwen team', from: 'Google DeepMind', to: 'Qwen' }),
  says('zhou-hao', 'joined', { from: 'Google DeepMind', to: 'Alibaba' }),
]);

export const SUMMING_UP = article('summing-up', 'Three Exits', '2026-03-06T08:00:00.000Z', [
  says('lin-junyang', 'departed', {
    ...own,
    role: 'tech lead of Qwen since April 2023',
    date: '2026-03-03',
    from: 'Qwen',
  }),
  says('yu-bowen', 'departed', { role: 'head of post-training', date: '2026-03-03', from: 'Qwen' }),
  says('hui-binyuan', 'departed', { role: 'head of Qwen Code', date: '2026-01', from: 'Qwen', to: 'Meta' }),
  says('hui-binyuan', 'joined', { date: '2026-01', from: 'Qwen', to: 'Meta' }),
  says('wu-zeming', 'appointed', {
    ...company,
    role: 'CTO of the group',
    date: '2026-03-05',
    to: 'Foundation Model Task Force',
  }),
  says('wu-yongming', 'appointed', {
    ...company,
    role: 'CEO of Alibaba',
    date: '2026-03-05',
    to: 'Foundation Model Task Force',
  }),
  says('zhou-jingren', 'appointed', {
    ...company,
    role: 'CTO of Alibaba Cloud',
    date: '2026-03-05',
    to: 'Foundation Model Task Force',
  }),
  says('zhou-hao', 'appointed', { role: 'head of post-training', from: 'Google DeepMind', to: 'Tongyi Lab' }),
  says('zhou-hao', 'joined', { from: 'Google DeepMind', to: 'Tongyi Lab' }),
]);

export const MARCH: readonly TestArticle[] = [COMMENTARY, BRIEF, REWRITE, LETTER, SUMMING_UP];
