/** What a subscriber can ask for. The list is the product's, so it is code and not configuration. */
export const TOPICS = [
  'departure',
  'appointment',
  'reorganisation',
  'statement',
  'next-move',
  'open-source-policy',
  'market-reaction',
  'analysis',
] as const;
export type Topic = (typeof TOPICS)[number];
