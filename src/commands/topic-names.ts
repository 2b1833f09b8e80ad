import type { Localised } from '../model/command-spec.ts';
import type { Topic } from '../model/topic.ts';

/** How topics are called where they are offered. */
export const TOPIC_NAMES: Readonly<Record<Topic, Localised>> = {
  departure: { en: 'Departures', zh: '离职' },
  appointment: { en: 'Appointments', zh: '任命' },
  reorganisation: { en: 'Reorganisation', zh: '重组' },
  statement: { en: 'Statements', zh: '表态' },
  'next-move': { en: 'Next moves', zh: '去向' },
  'open-source-policy': { en: 'Open-source policy', zh: '开源政策' },
  'market-reaction': { en: 'Market reaction', zh: '市场反应' },
  analysis: { en: 'Analysis', zh: '分析' },
};
