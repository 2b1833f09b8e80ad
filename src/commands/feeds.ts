import { destinationKey } from '../alerts/destination-key.ts';
import { fillTemplate } from '../alerts/fill-template.ts';
import { isWeakTier, TIERS, type Tier } from '../model/article.ts';
import type { Block, Button, ChatMessage } from '../model/chat-message.ts';
import type { FeedList } from '../model/feed-desk.ts';
import type { Feed } from '../model/subject.ts';
import { excerpt, fields, heading, misunderstood, paragraph } from './answer-blocks.ts';
import type { Command, CommandDeps } from './command.ts';
import { feedCheckBlocks } from './feed-check-blocks.ts';
import { type FeedWords, feedWords } from './feed-words.ts';
import { feedsMessage } from './list-feeds.ts';
import { nearest } from './nearest.ts';

type Deps = Pick<CommandDeps, 'feeds' | 'asked' | 'formatTime' | 'canonicalUrl'>;

/** Somebody unknown is believed one step less until a second outlet says the same: whoever adds a newsroom says so. */
const USUAL_TIER: Tier = 'community';

const USAGE = 'feeds [list, add <address> [tier], remove <feed>, test <address or feed>]';

/** `feeds`: operators see, add, remove and test what is polled. */
export const feeds = {
  name: 'feeds',
  usage: USAGE,
  description: {
    en: 'For operators: the feeds and how they are; add, remove or test one',
    zh: '供管理员使用：来源及其状态；添加、移除或测试来源',
  },
  options: [],
  words: 'subject',
  subject: {
    name: 'what',
    kind: 'text',
    optional: true,
    description: {
      en: 'list, add <address> [tier], remove <feed>, or test <address or feed>',
      zh: 'list、add <地址> [层级]、remove <来源> 或 test <地址或来源>',
    },
  },
  run: async ({ subject }, deps: Deps) => {
    const words = feedWords(deps.asked.asker.language);
    if (!deps.asked.asker.isOperator) return said(words.operatorsOnly, words.operatorsHow);
    const [action = 'list', ...rest] = subject.split(' ').filter((word) => word !== '');
    const what = rest.join(' ');
    switch (action.toLowerCase()) {
      case 'list':
        return listed(what, deps, words);
      case 'add':
        return added(rest, deps, words);
      case 'remove':
        return removed(what, deps, words);
      case 'test':
        return tested(what, deps, words);
      default:
        return misunderstood(fillTemplate(words.unknown, { text: excerpt(subject) }), words.usage);
    }
  },
  json: async (_args, deps: Deps) => (deps.asked.asker.isOperator ? deps.feeds.list() : null),
} satisfies Command;

async function listed(what: string, deps: Deps, words: FeedWords): Promise<ChatMessage> {
  const page = what === '' ? 1 : Number(/^(?:page )?(\d{1,3})$/i.exec(what)?.[1] ?? 0);
  if (page < 1) return misunderstood(fillTemplate(words.unknown, { text: excerpt(what) }), words.usage);
  const { formatTime, asked } = deps;
  return feedsMessage(await deps.feeds.list(), page, words, { formatTime, language: asked.asker.language });
}

async function added(typed: readonly string[], deps: Deps, words: FeedWords): Promise<ChatMessage> {
  const [what = '', tierWord = USUAL_TIER, ...more] = typed;
  const before = await deps.feeds.list();
  const off = find(typed.join(' '), before.removed, deps.canonicalUrl) ?? find(what, before.removed, deps.canonicalUrl);
  if (off !== undefined) return restored(off, deps, words);
  if (what === '') return misunderstood(words.whatAddress, words.usage);
  const tier = TIERS.find((one) => one === tierWord.toLowerCase());
  if (tier === undefined || more.length > 0) {
    const text = excerpt([tierWord, ...more].join(' '));
    return misunderstood(fillTemplate(words.notTier, { text, tiers: TIERS.join(words.comma) }), words.usage);
  }
  const same = find(what, polled(before), deps.canonicalUrl);
  if (same !== undefined) return known(same, words);
  const check = await deps.feeds.check(what);
  const blocks = feedCheckBlocks(check, what, words, deps.formatTime);
  if (!check.ok) return { blocks: [heading(words.refused), ...blocks] };
  const elsewhere = find(check.address, polled(before), deps.canonicalUrl);
  if (elsewhere !== undefined) return known(elsewhere, words);
  const offElsewhere = find(check.address, before.removed, deps.canonicalUrl);
  if (offElsewhere !== undefined) return restored(offElsewhere, deps, words);
  const { title, language } = check;
  const url = new URL(what).href;
  const feed = await deps.feeds.add({ url, title, language, tier }, destinationKey(deps.asked.asker.self));
  const names = words.fields;
  return {
    blocks: [
      heading(fillTemplate(words.isAdded, { name: feed.name })),
      paragraph(words.tellsFrom),
      fields({
        [names.key]: feed.key,
        [names.tier]: feed.tier,
        [names.interval]: fillTemplate(words.minutes, { minutes: String(feed.intervalMinutes) }),
      }),
      ...blocks,
      ...(isWeakTier(tier) ? [paragraph(fillTemplate(words.weakTier, { tier }))] : []),
      actions([{ label: words.buttons.remove, command: `feeds remove ${feed.key}`, style: 'danger' }], words),
    ],
  };
}

async function restored({ key, name }: Feed, deps: Deps, words: FeedWords): Promise<ChatMessage> {
  await deps.feeds.restore(key);
  return said(fillTemplate(words.back, { name }));
}

async function removed(what: string, deps: Deps, words: FeedWords): Promise<ChatMessage> {
  const before = await deps.feeds.list();
  const off = find(what, before.removed, deps.canonicalUrl);
  if (off !== undefined) return said(fillTemplate(words.notPolled, { name: off.name, key: off.key }));
  const feed = find(what, polled(before), deps.canonicalUrl);
  if (feed === undefined) return unknown(what, before, 'remove', words);
  await deps.feeds.remove(feed.key, destinationKey(deps.asked.asker.self));
  const { name, key, url } = feed;
  const isAdded = before.feeds.some((one) => one.feed === feed && one.origin === 'added');
  if (isAdded) {
    return said(fillTemplate(words.forgotten, { name }), fillTemplate(words.forgottenNote, { url }));
  }
  const back: Button = { label: words.buttons.restore, command: `feeds add ${key}` };
  const { blocks } = said(fillTemplate(words.off, { name }), fillTemplate(words.offForGood, { key }));
  return { blocks: [...blocks, actions([back], words)] };
}

async function tested(what: string, deps: Deps, words: FeedWords): Promise<ChatMessage> {
  const before = await deps.feeds.list();
  const feed = find(what, [...polled(before), ...before.removed], deps.canonicalUrl);
  if (feed === undefined && !/^https?:/i.test(what)) return unknown(what, before, 'test', words);
  const url = feed?.url ?? what;
  const check = await deps.feeds.check(url, feed);
  const name = feed?.name ?? (check.ok && check.title !== '' ? check.title : what);
  return {
    blocks: [
      heading(fillTemplate(check.ok ? words.well : words.broken, { what: excerpt(name) })),
      ...feedCheckBlocks(check, url, words, deps.formatTime),
      { kind: 'footnote', content: [words.changesNothing] },
      ...(feed === undefined && check.ok
        ? [actions([{ label: words.buttons.add, command: `feeds add ${url}` }], words)]
        : []),
    ],
  };
}

/** @returns the feed of this key, name or address. */
function find(what: string, all: readonly Feed[], canonicalUrl: (url: string) => string): Feed | undefined {
  const wanted = what.toLowerCase();
  const address = canonicalOf(what, canonicalUrl);
  return (
    all.find(({ key }) => key === wanted) ??
    all.find(({ name }) => name.toLowerCase() === wanted) ??
    all.find(({ url }) => canonicalOf(url, canonicalUrl) === address)
  );
}

/** What is no address is compared as it is: it equals no feed's. */
function canonicalOf(url: string, canonicalUrl: (url: string) => string): string {
  return /^https?:/i.test(url) && URL.canParse(url) ? canonicalUrl(url) : url;
}

function polled({ feeds: all }: FeedList): Feed[] {
  return all.map(({ feed }) => feed);
}

function known({ name, key }: Feed, words: FeedWords): ChatMessage {
  const { blocks } = said(fillTemplate(words.known, { name, key }), fillTemplate(words.knownHow, { key }));
  return { blocks: [...blocks, actions([{ label: words.buttons.test, command: `feeds test ${key}` }], words)] };
}

function unknown(what: string, before: FeedList, action: 'remove' | 'test', words: FeedWords): ChatMessage {
  if (what === '') return misunderstood(words.whatFeed, words.usage);
  const meant = nearest(
    what.toLowerCase(),
    [...polled(before), ...before.removed].map(({ key }) => key),
  );
  const hint = meant === null ? words.listThem : fillTemplate(words.meant, { feed: `/qwen feeds ${action} ${meant}` });
  return said(fillTemplate(words.unknown, { text: excerpt(what) }), hint);
}

function said(what: string, ...more: string[]): ChatMessage {
  return { blocks: [paragraph({ text: what, style: 'strong' }), ...more.map((text) => paragraph(text))] };
}

function actions(buttons: readonly Button[], words: FeedWords): Block {
  return { kind: 'actions', buttons: [...buttons, { label: words.buttons.list, command: 'feeds list' }] };
}
