import { html } from 'hono/html';
import { explainReason, ruleIn, textsOf } from '../commands/explain-reason.ts';
import { namesIn } from '../ledger/names-in.ts';
import { suppressionsOf } from '../ledger/suppressed.ts';
import { whyArticle } from '../ledger/why-article.ts';
import { decidingRuleOf, type Judgement } from '../model/judgement.ts';
import type { SuppressedArticle } from '../model/suppression.ts';
import { day, type Html, inline, moment, outward } from './html-parts.ts';
import { notFoundPage } from './not-found-page.ts';
import type { PageDeps } from './page-deps.ts';
import type { Found } from './person-page.ts';
import type { Reader } from './reader.ts';
import { storyLink } from './story-page.ts';

const ARTICLES_LISTED = 200;

/** `/why/<article>`: the whole judgement of an article, by its id or address; of a story's id, all of its articles with their verdicts. */
export async function whyPage(asked: string, reader: Reader, { ledger, canonicalUrl }: PageDeps): Promise<Found> {
  const { voice } = reader;
  const { why } = voice.words;
  const answer = await whyArticle(ledger, asked, canonicalUrl, ARTICLES_LISTED);
  if (answer.found === 'none') {
    const near = answer.suggestions.map((id) => html`<li>${storyLink(id, reader)}</li>`);
    return {
      found: 'nothing',
      page: notFoundPage(why.unseen, near.length === 0 ? null : html`<ul>${near}</ul>`, reader),
    };
  }
  const { judgements } = answer;
  if (answer.found === 'story') {
    const title = why.title(answer.storyId);
    const body = html`<h1>${title}</h1><p class="meta">${storyLink(answer.storyId, reader)}</p>${listed(judgements, reader)}
<p class="note">${why.articles(answer.articles, new Set(judgements.map(({ article }) => article.articleId)).size)}</p>`;
    return { found: 'page', page: { title, at: 'timeline', body } };
  }
  const [readName, silences] = await Promise.all([
    namesIn(ledger, judgements.flatMap(textsOf)),
    suppressionsOf(ledger.records, judgements),
  ]);
  const title = judgements[0]?.article.title ?? asked;
  const body = html`${judgements.map((judgement, at) => html`<article class="why">${whole(judgement, at, readName, silences[at], reader)}</article>`)}`;
  return { found: 'page', page: { title, at: 'timeline', body } };
}

function listed(judgements: readonly Judgement[], reader: Reader): Html {
  const { why, story } = reader.voice.words;
  return html`<ol class="coverage">${judgements.map(
    ({ article, verdict, reasons }) =>
      html`<li>${day(article.published)} <strong>${article.outlet}</strong> <a href="${reader.link(`/why/${encodeURIComponent(article.articleId)}`)}">${article.title}</a> <span class="verdict">${story.verdicts[verdict]}</span> <span class="dim">${ruleIn(decidingRuleOf(reasons), why.reason)}</span></li>`,
  )}</ol>`;
}

function whole(
  judgement: Judgement,
  at: number,
  readName: (text: string) => string,
  silence: SuppressedArticle | undefined,
  reader: Reader,
): Html {
  const { article, verdict, storyId, duplicateOf, judgedAt, reasons, canonicalUrl } = judgement;
  const { common, why, story } = reader.voice.words;
  const { fields } = why;
  const heldBack = silence?.reason === 'rate-limited' || silence?.reason === 'before-feed';
  const stages = reasons.map((reason) => {
    const [first = [], ...lines] = explainReason(reason, readName, reader.voice);
    const stage = why.reason.stages[reason.stage] ?? reason.stage;
    return html`<li>${at === 0 ? html`<h2>${stage}</h2>` : html`<h3>${stage}</h3>`}<p>${inline(first)}</p>${lines.length === 0 ? '' : html`<ul>${lines.map((line) => html`<li>${inline(line)}</li>`)}</ul>`}</li>`;
  });
  const title = outward(article.url, article.title);
  return html`${at === 0 ? html`<h1>${title}</h1>` : html`<h2>${title}${why.edited}</h2>`}
<dl class="fields">
<dt>${fields.verdict}</dt><dd><strong class="verdict">${story.verdicts[verdict]}</strong> ${why.meaning[verdict]}</dd>
${heldBack ? html`<dt>${fields.heldBack}</dt><dd>${ruleIn(silence?.rule ?? '', why.reason)}</dd>` : ''}
<dt>${fields.outlet}</dt><dd><bdi>${article.outlet}</bdi>${common.clause}${moment(article.published, reader)}</dd>
${storyId === null ? '' : html`<dt>${fields.story}</dt><dd>${storyLink(storyId, reader)}</dd>`}
${duplicateOf === null ? '' : html`<dt>${fields.repeats}</dt><dd>${outward(duplicateOf.url, duplicateOf.title)} <span class="by">${duplicateOf.outlet}</span></dd>`}
</dl>
<ol class="stages">${stages}</ol>
<p class="note">${why.judged(reader.formatTime(judgedAt), article.articleId)} · <span class="address">${canonicalUrl}</span></p>`;
}
