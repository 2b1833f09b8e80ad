/** One entry of a feed of ours. */
export interface NewsEntry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** As RFC 822 or ISO 8601; left out where the feed gives none. */
  readonly at?: string | undefined;
}

/** Five stories that have nothing to do with each other, each an alert. */
export const FIVE_STORIES: readonly (NewsEntry & { readonly person: string })[] = [
  {
    id: 'yu',
    person: 'Yu Bowen',
    title: 'Yu Bowen joins ByteDance after leaving Qwen',
    text: 'Yu Bowen, who led post-training for Alibaba’s Qwen until March, has joined ByteDance’s Seed team, two people said.',
  },
  {
    id: 'hui',
    person: 'Hui Binyuan',
    title: 'Hui Binyuan leaves Qwen for Anthropic',
    text: 'Hui Binyuan, who led Qwen Code at Alibaba, has joined Anthropic, he said.',
  },
  {
    id: 'lin',
    person: 'Lin Junyang',
    title: 'Lin Junyang founds Quiet Harbour after leaving Qwen',
    text: 'Lin Junyang, formerly tech lead of Alibaba’s Qwen, has founded a company called Quiet Harbour, he said on Friday.',
  },
  {
    id: 'wei',
    person: 'Wei Lanying',
    title: 'Wei Lanying resigns from Alibaba’s Qwen team',
    text: 'Wei Lanying, who headed evaluation in Alibaba’s Qwen team, has resigned, she wrote on her page.',
  },
  {
    id: 'song',
    person: 'Song Peihua',
    title: 'Alibaba appoints Song Peihua head of Qwen safety',
    text: 'Alibaba has appointed Song Peihua head of safety of the Qwen team, the company said.',
  },
];

/** @returns the document of a feed with these entries. */
export function rssOf(entries: readonly NewsEntry[], site = 'news.example'): string {
  const items = entries.map(({ id, title, text, at }) => {
    const date = at === undefined ? '' : `<pubDate>${at}</pubDate>`;
    return `<item><title>${title}</title><link>https://${site}/${id}</link><guid>${site}/${id}</guid>${date}<description>${text}</description></item>`;
  });
  return `<rss version="2.0"><channel><title>Harbour Post</title>${items.join('')}</channel></rss>`;
}
