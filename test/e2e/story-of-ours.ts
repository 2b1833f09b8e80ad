/** A departure, in the order in which it is told: it is told of, it grows, and it is denied. */
export const EXIT = {
  id: 'exit',
  title: 'Gao Lan leaves Alibaba’s Qwen team',
  text: 'Gao Lan, who led the speech group of Alibaba’s Qwen team, has left the company, people familiar with the matter said on Friday.',
};
export const NEXT = {
  id: 'next',
  title: 'Gao Lan leaves Alibaba’s Qwen for ByteDance',
  text: 'Gao Lan has left Alibaba’s Qwen team and joins ByteDance, ByteDance said.',
};
export const DENIAL = {
  id: 'denial',
  title: 'Alibaba denies that Gao Lan has left Qwen',
  text: 'Alibaba denied on Saturday that Gao Lan has left the Qwen team. “Gao Lan has not left Qwen,” the company said.',
};

/** Further departures, each a story of its own. */
export const SECOND = {
  id: 'second',
  title: 'Another leaves: Shen Wei quits Alibaba’s Qwen',
  text: 'Shen Wei, head of evaluation at Alibaba’s Qwen team, has resigned, the Harbour Post has learnt.',
};
export const THIRD = {
  id: 'third',
  title: 'Pan Rui departs Alibaba’s Qwen',
  text: 'Pan Rui, a research lead at Alibaba’s Qwen team, has left the company, the Harbour Post has learnt.',
};
