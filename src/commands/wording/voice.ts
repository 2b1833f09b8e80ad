import { tellerOf, tellStory, type Wording } from '../../alerts/compose-message.ts';
import { fillTemplate } from '../../alerts/fill-template.ts';
import { lineOf } from '../../alerts/tell-claims.ts';
import type { CommandRequest } from '../../chat/chat-adapter.ts';
import { SAYING } from '../../ledger/claim-sentence.ts';
import { describePost, type Post } from '../../ledger/posts-of.ts';
import type { Claim } from '../../model/claim.ts';
import type { ReaderLanguage } from '../../model/reader-language.ts';
import type { Status, Story, SummarySentence } from '../../model/story.ts';
import type { Topic } from '../../model/topic.ts';
import type { AnswerWording } from './answer-wording.ts';
import { chineseAnswers } from './chinese-answers.ts';
import { chineseRole } from './chinese-role.ts';
import { englishAnswers } from './english-answers.ts';

/** The words of answers in every language that messages are written in. */
const ANSWERS: Readonly<Record<ReaderLanguage, AnswerWording>> = { en: englishAnswers, zh: chineseAnswers };

/** How answers speak in one language: fixed words, and what the ledger holds put into it. */
export interface Voice {
  readonly language: ReaderLanguage;
  readonly words: AnswerWording;
  status(status: Status): string;
  topic(topic: Topic): string;
  /** @returns the name of a person: the configured one in the reader's language, else the ledger's. */
  person(person: { readonly key: string; readonly name: string }): string;
  organisation(name: string): string;
  role(role: string): string;
  post(post: Pick<Post, 'role' | 'organisation'>): string;
  /** @returns a post that the ledger has put into English words. */
  postIn(described: string): string;
  /** @returns a claim as a line of a list; `english` is how the ledger words it. */
  claim(claim: Claim, english: string): string;
  /** @returns headline and summary of a story: as they were written where that is the reader's language, else told anew. */
  story(story: Story): { readonly headline: string; readonly sentences: readonly SummarySentence[] };
}

/** @returns the voice for who asks. */
export function voiceOf({
  asked,
  wording,
}: {
  readonly asked: Pick<CommandRequest, 'asker'>;
  readonly wording: Wording;
}): Voice {
  return voiceIn(asked.asker.language, wording);
}

/** @returns the voice for readers of the language. */
export function voiceIn(language: ReaderLanguage, wording: Wording): Voice {
  const teller = tellerOf(wording, language);
  const { statuses, topics } = teller.wording.labels;
  const english = language === 'en';
  const words = ANSWERS[language];
  const person: Voice['person'] = ({ key, name }) =>
    english || !wording.names.has(`person:${key}`) ? name : teller.names.person(key);
  const organisation = (name: string) => (english ? name : teller.names.organisation(name));
  const role = (text: string) => (english ? text : (chineseRole(text, teller.names) ?? text));
  const postIn = (described: string) => {
    const [rank, place] = undescribed(described);
    return place === null ? role(rank) : words.common.post(role(rank), organisation(place));
  };
  const claimLine = (claim: Claim) => {
    const { subject, detail, action } = claim;
    const name = person({ key: subject.key, name: subject.name ?? teller.names.person(subject.key) });
    const who = claim.role === null ? name : fillTemplate(teller.wording.role, { name, role: role(claim.role) });
    const line = lineOf(claim, who, teller);
    return detail !== undefined && SAYING.has(action) ? `${line}${words.common.colon}${detail}` : line;
  };
  return {
    language,
    words,
    status: (status) => statuses[status],
    topic: (topic) => topics[topic],
    person,
    organisation,
    role,
    post: (post) =>
      post.role === null && post.organisation === null ? words.common.aPost : postIn(describePost(post)),
    postIn,
    claim: (claim, inEnglish) => (english ? inEnglish : claimLine(claim)),
    story: (story) => (english && isWrittenIn('en', story) ? asWritten(story) : tellStory(story, teller)),
  };
}

/** "head of post-training, Tongyi Lab" has the organisation behind its last comma. */
function undescribed(described: string): readonly [role: string, organisation: string | null] {
  const at = described.lastIndexOf(', ');
  return at < 0 ? [described, null] : [described.slice(0, at), described.slice(at + 2)];
}

function isWrittenIn(language: string, { telling, sources }: Story): boolean {
  const written = (telling?.[0]?.evidence.source ?? sources[0])?.language ?? 'und';
  return written === language || written === 'und';
}

function asWritten({ headline, summary }: Story): ReturnType<Voice['story']> {
  return { headline, sentences: summary };
}
