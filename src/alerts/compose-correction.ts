import type { ChatMessage, Inline } from '../model/chat-message.ts';
import type { Claim } from '../model/claim.ts';
import type { Judgement } from '../model/judgement.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import { hasFallen, type Story } from '../model/story.ts';
import { asWritten, heading, linked, tellerOf, tellStory, timeOf, type Wording } from './compose-message.ts';
import { fillTemplate } from './fill-template.ts';
import { groupClaims } from './group-claims.ts';
import { sentenceOf, type Teller } from './tell-claims.ts';

/** Sentences in which a correction says what is said now. */
const SENTENCES_SHOWN = 3;

/** A story that an article turned over, as it stood before and as it stands now. */
export interface Correction {
  readonly before: Story;
  readonly story: Story;
  /** What the article says that turned it over; none where it only says less than it did. */
  readonly claims: readonly Claim[];
}

/** The reply in a story's thread that takes back what was told, in the reader's language: what that was, what is said now, by whom. */
export function composeCorrection(
  correction: Correction,
  { article }: Judgement,
  wording: Wording,
  language: ReaderLanguage,
): ChatMessage {
  const { before, story } = correction;
  const teller = tellerOf(wording, language);
  const { correction: words, labels } = teller.wording;
  const { headline } = tellStory(asWritten(before), teller);
  const told: Inline = hasFallen(story) ? { text: headline, style: 'strike' } : headline;
  const now = sayings(correction, article.outlet, teller);
  return {
    blocks: [
      heading(fillTemplate(words.headline, { headline }), story, teller),
      {
        kind: 'fields',
        fields: [
          { name: words.wasTold, value: [told, ` [${labels.statuses[before.status]}]`] },
          ...now.map((value, at) => ({ name: at === 0 ? words.now : '', value: [value] })),
        ],
      },
      {
        kind: 'list',
        items: [
          [{ text: article.outlet, style: 'strong' }, ', ', timeOf(article.published, wording), ': ', linked(article)],
        ],
      },
      { kind: 'footnote', content: [`${words.footnote} · /qwen story ${story.id}`] },
    ],
  };
}

function sayings({ story, claims }: Correction, outlet: string, teller: Teller): string[] {
  const { correction: words, labels } = teller.wording;
  if (claims.length === 0) return [fillTemplate(words.saidNoMore, { outlet })];
  const plain = claims.map((claim) => ({ ...claim, role: null }));
  const lines = groupClaims(plain, teller.names).map((group) => {
    const sentence = sentenceOf(group, story.status, teller, false).text;
    return fillTemplate(words.said, { sentence, outlet, status: labels.statuses[group.principal.certainty] });
  });
  return [...new Set(lines)].slice(0, SENTENCES_SHOWN);
}
