import { html } from 'hono/html';
import type { Version } from '../ledger/versions.ts';
import type { Source } from '../model/article.ts';
import type { Inline } from '../model/chat-message.ts';
import type { Status } from '../model/story.ts';
import { MARKS } from './page-words.ts';
import type { Reader } from './reader.ts';

/** Text whose markup is ours: everything put into it was escaped. */
export type Html = ReturnType<typeof html>;

const SOURCES_SHOWN = 3;

/** @returns a link out of the bot; the text alone where the address is none of the web. */
export function outward(url: string, text: string | Html): Html {
  if (!/^https?:\/\//i.test(url)) return html`<bdi>${text}</bdi>`;
  return html`<a href="${url}" rel="noreferrer noopener">${text}</a>`;
}

/** @returns a status with its mark, in its colour. */
export function statusLabel(status: Status, { voice }: Reader): Html {
  return html`<span class="status ${status}"><span aria-hidden="true">${MARKS[status]}</span> ${voice.status(status)}</span>`;
}

/** @returns a moment as the reader's page prints it. */
export function moment(iso: string, { formatTime }: Reader): Html {
  return html`<time datetime="${iso}">${formatTime(iso)}</time>`;
}

/** @returns the UTC day of a time. */
export function day(iso: string): Html {
  return html`<time datetime="${iso}">${iso.slice(0, 10)}</time>`;
}

const DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/** @returns a text on one line; only for short ones, such as a date and what stands before it. */
export function unbroken(text: string): Html {
  return html`<span class="day">${text}</span>`;
}

/** @returns the outlets, each once and linked to its article, the rest as a number. */
export function outlets(sources: readonly Source[], { voice, words }: Reader, shown = SOURCES_SHOWN): Html {
  const each = [...new Map([...sources].reverse().map((source) => [source.outlet, source])).values()].reverse();
  const more = each.length - shown;
  return html`${each.slice(0, shown).map(({ outlet, url }, at) => html`${at === 0 ? '' : voice.words.common.comma}${outward(url, outlet)}`)}${more > 0 ? html` <span class="dim">${words.timeline.more(more)}</span>` : ''}`;
}

/** @returns runs of text as answers have them. A command in them is left as it is read: it can be typed in chat. */
export function inline(content: readonly Inline[]): Html {
  return html`${content.map((run) => {
    if (typeof run === 'string') return run;
    const text = styled(run);
    return run.href === undefined ? text : outward(run.href, text);
  })}`;
}

function styled({ text, style }: Exclude<Inline, string>): Html {
  switch (style) {
    case 'strong':
      return html`<strong>${text}</strong>`;
    case 'dim':
      return html`<span class="dim">${text}</span>`;
    case 'strike':
      return html`<s>${text}</s>`;
    case 'code':
      return html`<code>${text}</code>`;
    default:
      return html`${text}`;
  }
}

/** @returns the accounts of one thing one below the other, each with who gives it. */
export function accounts(versions: readonly Version[], printed: (value: string) => string, reader: Reader): Html {
  const { common } = reader.voice.words;
  return html`<ul class="accounts">${versions.map(
    ({ value, certainty, sources }) =>
      html`<li>${DATE.test(value) ? unbroken(printed(value)) : printed(value)}${certainty === 'rumoured' ? html` <span class="dim">${common.rumour}</span>` : ''} <span class="by">${outlets(sources, reader)}</span></li>`,
  )}</ul>`;
}
