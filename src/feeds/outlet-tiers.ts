import type { Article } from '../model/article.ts';
import type { Feed } from '../model/subject.ts';

/**
 * @returns a function that gives an aggregator's entry the tier of the outlet that it names, where that outlet has a feed of its own:
 * it is that outlet's article, however it came. Any other article is given back as it is.
 */
export function createOutletTiers(feeds: readonly Pick<Feed, 'outlet' | 'tier'>[]): (article: Article) => Article {
  const tiers = new Map(
    feeds.filter(({ tier }) => tier !== 'aggregator').map(({ outlet, tier }) => [lettersOf(outlet), tier]),
  );
  return (article) => {
    const tier = article.tier === 'aggregator' ? tiers.get(lettersOf(article.outlet)) : undefined;
    return tier === undefined ? article : { ...article, tier };
  };
}

function lettersOf(outlet: string): string {
  return outlet
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
