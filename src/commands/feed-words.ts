import type { FeedCondition } from '../model/feed-desk.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';

/** What the answers about feeds say. `{…}` stand for values, `[…]` are left out where a value in them is missing. */
export interface FeedWords {
  readonly title: string;
  /** `{count}` feeds and how they are. */
  readonly summary: string;
  readonly none: string;
  readonly conditions: Readonly<Record<FeedCondition, string>>;
  readonly failedOnce: string;
  readonly failedOften: string;
  readonly lastSuccess: string;
  readonly never: string;
  readonly nextCheck: string;
  readonly movedTo: string;
  readonly atOnce: string;
  readonly newestEntry: string;
  readonly added: string;
  readonly removedTitle: string;
  readonly skipped: string;
  readonly page: string;
  readonly noPage: string;
  readonly usage: string;
  readonly operatorsOnly: string;
  readonly operatorsHow: string;
  readonly whatAddress: string;
  readonly whatFeed: string;
  readonly notTier: string;
  readonly unknown: string;
  readonly meant: string;
  readonly listThem: string;
  readonly known: string;
  readonly knownHow: string;
  readonly isAdded: string;
  readonly tellsFrom: string;
  readonly weakTier: string;
  readonly back: string;
  readonly refused: string;
  readonly forgotten: string;
  readonly forgottenNote: string;
  readonly off: string;
  readonly offForGood: string;
  readonly notPolled: string;
  readonly well: string;
  readonly broken: string;
  readonly changesNothing: string;
  readonly noAnswer: string;
  readonly fields: {
    readonly address: string;
    readonly answer: string;
    readonly document: string;
    readonly entries: string;
    readonly relevant: string;
    readonly key: string;
    readonly interval: string;
    readonly tier: string;
    readonly cause: string;
    readonly todo: string;
  };
  readonly namesFeeds: string;
  readonly named: string;
  readonly redirected: string;
  readonly moved: string;
  readonly untitled: string;
  readonly leftOut: string;
  readonly truncated: string;
  readonly empty: string;
  readonly relevantOf: string;
  readonly minutes: string;
  readonly newest: string;
  readonly undated: string;
  /** What to do by the problem's code, or by its beginning up to a hyphen and `*`. */
  readonly advice: Readonly<Record<string, string>>;
  readonly otherwise: string;
  readonly comma: string;
  readonly buttons: {
    readonly next: string;
    readonly list: string;
    readonly remove: string;
    readonly restore: string;
    readonly test: string;
    readonly add: string;
  };
}

const english: FeedWords = {
  title: 'Feeds',
  summary:
    '{count} polled: {well} well, {failing} failing, {silent} silent, {new} not yet read[, {retired} gone for good]',
  none: 'Nothing is polled. Try /qwen feeds add <address>.',
  conditions: { retired: 'gone for good', failing: 'failing', silent: 'silent', new: 'not yet read', well: 'well' },
  failedOnce: 'failed once',
  failedOften: 'failed {count} times in a row',
  lastSuccess: 'last read {time}',
  never: 'never read',
  nextCheck: 'next check {time}',
  movedTo: 'moved to {address}',
  atOnce: 'next check with the next cycle',
  newestEntry: 'newest entry {time}',
  added: 'added by an operator',
  removedTitle: 'Switched off by an operator',
  skipped: '{count} more stand in config/feeds.yaml and are left out there, each with its reason.',
  page: 'Page {page} of {pages}. The next one: /qwen feeds list {next}',
  noPage: 'There are {pages} pages.',
  usage: 'feeds list, feeds add <address> [tier], feeds remove <feed>, feeds test <address or feed>',
  operatorsOnly: 'Only operators of the bot may see and change its feeds.',
  operatorsHow: 'Who they are stands in config/chat.yaml under “operators”. What is wrong at the moment: /qwen status',
  whatAddress: 'Add which address? Give the whole address of the feed, with https://.',
  whatFeed: 'Which feed? Its key or its name, as /qwen feeds list prints them.',
  notTier: '“{text}” is no tier. It is one of {tiers}.',
  unknown: 'There is no feed “{text}”.',
  meant: 'Did you mean {feed}?',
  listThem: 'All feeds: /qwen feeds list',
  known: 'That feed is polled already: {name} ({key}).',
  knownHow: 'To see what it gives: /qwen feeds test {key}',
  isAdded: 'Added: {name}',
  tellsFrom:
    'It is polled with the next cycle. What it published before now goes into the ledger and is told to nobody; what comes from now on is told.',
  weakTier:
    'As a “{tier}” outlet its word counts one step lower until a second outlet says the same. For a newsroom that checks its facts, remove it and add it as press.',
  back: 'On again: {name}. It is polled with the next cycle.',
  refused: 'Not added: the address gives no feed that can be read.',
  forgotten: 'Removed: {name}. It is polled no more.',
  forgottenNote: 'What it told stays in the ledger. To have it back: /qwen feeds add {url}',
  off: 'Switched off: {name}. It is polled no more, also after a restart.',
  offForGood:
    'It stands in config/feeds.yaml: to remove it for good, take it out there or set “enabled: false” with a reason. To have it back: /qwen feeds add {key}',
  notPolled: '{name} is switched off already. To have it back: /qwen feeds add {key}',
  well: 'A check of {what} goes well',
  broken: 'A check of {what} gives nothing',
  changesNothing: 'This was a test: nothing was stored, and the next check of the feed is as planned.',
  noAnswer: 'none',
  fields: {
    address: 'Address',
    answer: 'Answer',
    document: 'Document',
    entries: 'Entries',
    relevant: 'About the subject',
    key: 'Key',
    interval: 'Checked',
    tier: 'Tier',
    cause: 'Cause',
    todo: 'What to do',
  },
  namesFeeds: 'That is a page for people, and it names its feeds: add one of those below.',
  named: 'Feeds that the page names',
  redirected: 'redirected to {address}',
  moved: 'moved for good to {address}',
  untitled: 'without a title',
  leftOut: '{count} more were left out',
  truncated: 'the document ends early',
  empty: 'none at the moment',
  relevantOf: '{count} of the newest {judged}',
  minutes: 'every {minutes} minutes at most',
  newest: 'Newest entries',
  undated: 'no date',
  advice: {
    'bad-address': 'Give the whole address of the feed, with https:// in front.',
    'feed-html':
      'That is a page for people. Look in its source for “application/rss+xml” or “application/atom+xml”: the address beside it is the feed.',
    'feed-empty': 'Try again later; if it stays empty, look for another address of the feed.',
    'feed-truncated': 'Try again later: the document was cut off on its way.',
    'feed-*': 'Wanted is RSS, Atom or JSON Feed. Open the address in a browser to see what it gives.',
    'http-refused-address': 'Addresses in private networks are never asked. Give a public address.',
    'http-bad-address': 'Give the whole address of the feed, with https:// in front.',
    'http-dns': 'Check how the host is spelled.',
    'http-timeout': 'Try again later; if it stays so, the host does not answer this machine.',
    'http-tls': 'The certificate of the host is at fault; its owner has to renew it.',
    'http-too-large': 'Look for a feed of that site with fewer entries.',
    'http-status-401': 'Feeds behind a login cannot be read.',
    'http-status-403': 'The host refuses this reader. Ask its owner, or look for another feed of the same outlet.',
    'http-status-404': 'Check the address, or look for its new one.',
    'http-status-*': 'Try again later; if it stays so, look for another address of the feed.',
    throttled: 'Try again in an hour or more.',
    gone: 'Its owner has ended it: /qwen feeds remove',
  },
  otherwise: 'Try again later.',
  comma: ', ',
  buttons: {
    next: 'Next page',
    list: 'All feeds',
    remove: 'Remove',
    restore: 'Switch on again',
    test: 'Test',
    add: 'Add',
  },
};

const chinese: FeedWords = {
  title: '来源',
  summary: '共抓取{count}个：{well}个正常，{failing}个失败，{silent}个沉寂，{new}个尚未读取[，{retired}个已永久关闭]',
  none: '没有抓取任何来源。可以试试 /qwen feeds add <地址>。',
  conditions: { retired: '已永久关闭', failing: '失败', silent: '沉寂', new: '尚未读取', well: '正常' },
  failedOnce: '失败1次',
  failedOften: '连续失败{count}次',
  lastSuccess: '上次读取{time}',
  never: '从未读取',
  nextCheck: '下次检查{time}',
  movedTo: '已迁移至{address}',
  atOnce: '下一轮即检查',
  newestEntry: '最新条目{time}',
  added: '由管理员添加',
  removedTitle: '已被管理员关闭',
  skipped: '另有{count}个写在 config/feeds.yaml 中但未启用，原因见该文件。',
  page: '第{page}页，共{pages}页。下一页：/qwen feeds list {next}',
  noPage: '共有{pages}页。',
  usage: 'feeds list、feeds add <地址> [层级]、feeds remove <来源>、feeds test <地址或来源>',
  operatorsOnly: '只有机器人的管理员可以查看和更改来源。',
  operatorsHow: '管理员名单在 config/chat.yaml 的“operators”中。当前问题可见：/qwen status',
  whatAddress: '要添加哪个地址？请给出订阅源的完整地址，以 https:// 开头。',
  whatFeed: '哪个来源？请给出 /qwen feeds list 所列的键或名称。',
  notTier: '“{text}”不是层级。可选：{tiers}。',
  unknown: '没有来源“{text}”。',
  meant: '您是指 {feed} 吗？',
  listThem: '全部来源：/qwen feeds list',
  known: '该来源已在抓取：{name}（{key}）。',
  knownHow: '查看它现在的内容：/qwen feeds test {key}',
  isAdded: '已添加：{name}',
  tellsFrom: '下一轮即开始抓取。此前发布的内容只记入资料库，不通知任何人；此后的新内容会通知。',
  weakTier:
    '作为“{tier}”层级，在第二家媒体证实之前，其说法降一级计算。若是有核实流程的新闻机构，请先移除，再以 press 层级添加。',
  back: '已重新启用：{name}。下一轮即开始抓取。',
  refused: '未添加：该地址没有可读取的订阅源。',
  forgotten: '已移除：{name}，不再抓取。',
  forgottenNote: '它已提供的内容仍保留在资料库中。重新添加：/qwen feeds add {url}',
  off: '已关闭：{name}，不再抓取，重启后亦然。',
  offForGood:
    '它写在 config/feeds.yaml 中：若要永久移除，请在该文件中删除，或设“enabled: false”并注明原因。重新启用：/qwen feeds add {key}',
  notPolled: '{name}已处于关闭状态。重新启用：/qwen feeds add {key}',
  well: '检查{what}：正常',
  broken: '检查{what}：没有得到内容',
  changesNothing: '这只是测试：没有保存任何内容，该来源的下次检查照常进行。',
  noAnswer: '无',
  fields: {
    address: '地址',
    answer: '响应',
    document: '文档',
    entries: '条目',
    relevant: '与主题相关',
    key: '键',
    interval: '检查频率',
    tier: '层级',
    cause: '原因',
    todo: '如何处理',
  },
  namesFeeds: '这是供人阅读的网页，其中注明了订阅源：请添加以下之一。',
  named: '该网页注明的订阅源',
  redirected: '重定向至 {address}',
  moved: '已永久迁至 {address}',
  untitled: '无标题',
  leftOut: '另有{count}条未读取',
  truncated: '文档不完整',
  empty: '目前没有',
  relevantOf: '最新{judged}条中有{count}条',
  minutes: '最多每{minutes}分钟一次',
  newest: '最新条目',
  undated: '无日期',
  advice: {
    'bad-address': '请给出订阅源的完整地址，以 https:// 开头。',
    'feed-html':
      '这是供人阅读的网页。请在其源代码中查找“application/rss+xml”或“application/atom+xml”，旁边的地址即为订阅源。',
    'feed-empty': '请稍后再试；若一直为空，请寻找该来源的其他地址。',
    'feed-truncated': '请稍后再试：文档在传输中被截断。',
    'feed-*': '需要 RSS、Atom 或 JSON Feed。请用浏览器打开该地址查看其内容。',
    'http-refused-address': '从不访问私有网络中的地址。请给出公开地址。',
    'http-bad-address': '请给出订阅源的完整地址，以 https:// 开头。',
    'http-dns': '请检查主机名的拼写。',
    'http-timeout': '请稍后再试；若一直如此，则该主机不响应本机。',
    'http-tls': '该主机的证书有误，须由其所有者更新。',
    'http-too-large': '请寻找该网站条目较少的订阅源。',
    'http-status-401': '需要登录的订阅源无法读取。',
    'http-status-403': '该主机拒绝本程序。请联系其所有者，或寻找同一媒体的其他订阅源。',
    'http-status-404': '请检查地址，或寻找其新地址。',
    'http-status-*': '请稍后再试；若一直如此，请寻找该来源的其他地址。',
    throttled: '请在一小时或更久之后再试。',
    gone: '该来源已被其所有者停止：/qwen feeds remove',
  },
  otherwise: '请稍后再试。',
  comma: '，',
  buttons: {
    next: '下一页',
    list: '全部来源',
    remove: '移除',
    restore: '重新启用',
    test: '测试',
    add: '添加',
  },
};

const WORDS: Readonly<Record<ReaderLanguage, FeedWords>> = { en: english, zh: chinese };

/** @returns the words for readers of the language. */
export function feedWords(language: ReaderLanguage): FeedWords {
  return WORDS[language];
}

/** @returns what to do about a problem with a feed, by its code. */
export function adviceFor(code: string, { advice, otherwise }: FeedWords): string {
  const family = Object.keys(advice).find((key) => key.endsWith('*') && code.startsWith(key.slice(0, -1)));
  return advice[code] ?? advice[family ?? ''] ?? otherwise;
}
