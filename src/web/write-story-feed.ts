import { xmlAttribute as attribute, xmlText as text } from '../lib/xml-text.ts';
import type { PublishedStory } from '../model/published-story.ts';
import { messageHtml } from './message-html.ts';

/** A feed of stories, in no format yet. */
export interface StoryFeed {
  readonly title: string;
  /** Its own address. */
  readonly self: string;
  /** The WebSub hub that pushes it; null where none does. */
  readonly hub: string | null;
  /** Names the stories' ids; must never change. */
  readonly space: string;
  readonly language: string;
  /** When it last changed; ISO 8601 in UTC. */
  readonly updated: string;
  readonly stories: readonly PublishedStory[];
}

/** The formats, each with the media type it is served as. */
export const FORMATS = {
  xml: { type: 'application/rss+xml; charset=utf-8', write: writeRss },
  atom: { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  json: { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
} as const;

/** The same in every format and at every address, for as long as the story exists. */
function idOf({ id }: PublishedStory, space: string): string {
  return `tag:qwen-watch.invalid,2026:${encodeURIComponent(space)}/story/${encodeURIComponent(id)}`;
}

function writeRss({ title, self, hub, space, language, updated, stories }: StoryFeed): string {
  const items = stories.map((story) =>
    [
      '<item>',
      `<guid isPermaLink="false">${text(idOf(story, space))}</guid>`,
      `<title>${text(story.title)}</title>`,
      ...(story.url === null ? [] : [`<link>${text(story.url)}</link>`]),
      `<pubDate>${new Date(story.opened).toUTCString()}</pubDate>`,
      `<atom:updated>${text(story.updated)}</atom:updated>`,
      ...story.topics.map((topic) => `<category>${text(topic)}</category>`),
      `<description>${text(messageHtml(story.message))}</description>`,
      '</item>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${text(title)}</title><link>${text(self)}</link><description>${text(title)}</description>`,
    `<language>${text(language)}</language><lastBuildDate>${new Date(updated).toUTCString()}</lastBuildDate>`,
    `<atom:link rel="self" type="application/rss+xml" href="${attribute(self)}"/>`,
    ...(hub === null ? [] : [`<atom:link rel="hub" href="${attribute(hub)}"/>`]),
    ...items,
    '</channel></rss>',
    '',
  ].join('\n');
}

function writeAtom({ title, self, hub, space, language, updated, stories }: StoryFeed): string {
  const entries = stories.map((story) =>
    [
      '<entry>',
      `<id>${text(idOf(story, space))}</id><title>${text(story.title)}</title>`,
      ...(story.url === null ? [] : [`<link rel="alternate" href="${attribute(story.url)}"/>`]),
      `<published>${text(story.opened)}</published><updated>${text(story.updated)}</updated>`,
      ...story.topics.map((topic) => `<category term="${attribute(topic)}"/>`),
      `<content type="html">${text(messageHtml(story.message))}</content>`,
      '</entry>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${attribute(language)}">`,
    `<id>${text(self)}</id><title>${text(title)}</title><updated>${text(updated)}</updated>`,
    `<author><name>qwen-watch</name></author><link rel="self" href="${attribute(self)}"/>`,
    ...(hub === null ? [] : [`<link rel="hub" href="${attribute(hub)}"/>`]),
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

function writeJsonFeed({ title, self, hub, space, language, stories }: StoryFeed): string {
  const items = stories.map((story) => ({
    id: idOf(story, space),
    title: story.title,
    ...(story.url === null ? {} : { url: story.url }),
    content_html: messageHtml(story.message),
    date_published: story.opened,
    date_modified: story.updated,
    tags: story.topics,
  }));
  const head = { version: 'https://jsonfeed.org/version/1.1', title, feed_url: self, language };
  const hubs = hub === null ? {} : { hubs: [{ type: 'WebSub', url: hub }] };
  return `${JSON.stringify({ ...head, ...hubs, authors: [{ name: 'qwen-watch' }], items }, null, 1)}\n`;
}
