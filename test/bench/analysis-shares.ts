import { performance } from 'node:perf_hooks';
import { discoverOrganisations } from '../../src/judging/discover-organisations.ts';
import { discoverPeople } from '../../src/judging/discover-people.ts';
import { extractClaims } from '../../src/judging/extract-claims.ts';
import { extractEvents } from '../../src/judging/extract-events.ts';
import { fingerprint } from '../../src/judging/fingerprint.ts';
import { english } from '../../src/judging/language/english.ts';
import { SPACED_LEXICONS, UNSPACED_LEXICONS } from '../../src/judging/language/lexicons.ts';
import { mergeClaims } from '../../src/judging/merge-claims.ts';
import { peopleDirectory } from '../../src/judging/people-directory.ts';
import { createSentenceReader } from '../../src/judging/read-sentences.ts';
import { relevanceOf } from '../../src/judging/relevance.ts';
import { cutSentences } from '../../src/judging/sentence.ts';
import { settleTitles } from '../../src/judging/settle-titles.ts';
import { withShortNames } from '../../src/judging/short-names.ts';
import { tokenise } from '../../src/judging/tokenise.ts';
import type { Article } from '../../src/model/article.ts';
import type { Subject } from '../../src/model/subject.ts';

/** @returns the share of the time of `analyse` that each of its steps takes, 0 to 1, run one by one over the articles. */
export function analysisShares(articles: readonly Article[], subject: Subject): Record<string, number> {
  const read = createSentenceReader(subject, {
    fallback: english,
    unspaced: UNSPACED_LEXICONS,
    spaced: SPACED_LEXICONS,
  });
  const directory = peopleDirectory(subject.people, tokenise);
  const spent = new Map<string, number>();
  const step = <T>(name: string, work: () => T): T => {
    const before = performance.now();
    const result = work();
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - before);
    return result;
  };
  for (const article of articles) {
    const { title, text, published } = article;
    step('tokenise', () => [...cutSentences('title', title), ...cutSentences('text', text)]);
    const reading = step('read', () => read(article));
    const organised = step('organisations', () => discoverOrganisations(reading.sentences));
    const discovered = step('people', () => discoverPeople(organised, directory, reading.silenced));
    const sentences = step('short names', () => withShortNames(settleTitles(discovered.sentences)));
    const events = step('events', () => extractEvents(sentences, published));
    const claims = step('claims', () => mergeClaims(extractClaims(sentences, published), subject, published));
    step('relevance', () => relevanceOf(sentences, claims, events));
    step('fingerprint', () => fingerprint(title, text));
  }
  // Reading tokenises by itself.
  spent.set('read', (spent.get('read') ?? 0) - (spent.get('tokenise') ?? 0));
  const total = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  return Object.fromEntries([...spent].map(([name, ms]) => [name, Math.round((ms / total) * 1000) / 1000]));
}
