/** A name as Discord shows it to readers of Chinese, in simplified and traditional characters. What is sent stays the English name. */
const NAMES: Readonly<Record<string, readonly [simplified: string, traditional: string]>> = {
  'who-left': ['谁离职', '誰離職'],
  'who-joined': ['谁加入', '誰加入'],
  'who-leads': ['谁负责', '誰負責'],
  timeline: ['时间线', '時間線'],
  latest: ['最新', '最新'],
  person: ['人物', '人物'],
  story: ['事件', '事件'],
  why: ['为什么', '為什麼'],
  subscribe: ['订阅', '訂閱'],
  unsubscribe: ['退订', '退訂'],
  subscriptions: ['订阅列表', '訂閱列表'],
  mute: ['静音', '靜音'],
  preview: ['预览', '預覽'],
  feeds: ['来源', '來源'],
  status: ['状态', '狀態'],
  help: ['帮助', '說明'],
  'as-of': ['截至', '截至'],
  since: ['自', '自'],
  days: ['天数', '天數'],
  limit: ['条数', '條數'],
  topic: ['主题', '主題'],
  name: ['姓名', '姓名'],
};

/** @returns `name_localizations` of a command or option; null where it has no Chinese name here. https://docs.discord.com/developers/reference#locales */
export function localisedNames(name: string): { readonly 'zh-CN': string; readonly 'zh-TW': string } | null {
  const names = NAMES[name];
  return names === undefined ? null : { 'zh-CN': names[0], 'zh-TW': names[1] };
}
