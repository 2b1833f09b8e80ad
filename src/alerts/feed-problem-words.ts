import type { FeedProblem } from '../model/feed-desk.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';

/** By the code of a problem; the feed is named beside it. What is not here is told as it was said. */
const CHINESE: ReadonlyMap<string, string> = new Map([
  ['http-timeout', '没有在规定时间内应答'],
  ['http-dns', '域名无法解析'],
  ['http-tls', '证书或 TLS 不被接受'],
  ['http-connection', '连接被拒绝或中断'],
  ['http-too-large', '返回的内容过大'],
  ['http-bad-redirect', '重定向有误'],
  ['http-bad-encoding', '压缩内容无法解开'],
  ['http-refused-address', '地址指向内部网络，已拒绝访问'],
  ['http-bad-address', '不是有效的 http(s) 地址'],
  ['throttled', '要求放慢抓取：请降低频率，或使用自己的令牌'],
  ['gone', '已永久撤下（HTTP 410），请从列表中移除'],
  ['feed-empty', '返回的是空文档'],
  ['feed-html', '返回的是网页，不是 feed'],
  ['feed-not-a-feed', '返回的内容不是 feed'],
  ['feed-truncated', '文档不完整'],
  ['feed-too-large', '文档过大'],
  ['feed-undecodable', '文字编码无法识别'],
  ['feed-malformed', '文档格式有误'],
  ['feed-endless', '文档没有尽头，已停止读取'],
]);
const STATUS = /^http-status-(\d{3})$/;

/** @returns why a check of a feed gave nothing, without a full stop. Chinese leaves the address out, which may be long; `code` finds it in the log. */
export function problemText({ code, message }: FeedProblem, language: ReaderLanguage): string {
  const said = message.replace(/[.。]$/u, '');
  if (language !== 'zh') return said;
  const status = STATUS.exec(code)?.[1];
  return status === undefined ? (CHINESE.get(code) ?? said) : `返回 HTTP ${status}`;
}
