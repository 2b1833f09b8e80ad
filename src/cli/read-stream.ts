import { messageOf } from '../lib/errors.ts';
import type { StreamItem } from '../pipeline/replay-stream.ts';

const TEXTS = ['id', 'feed', 'guid', 'url', 'outlet', 'title', 'text', 'published'] as const;

/**
 * Reads a recorded stream: one JSON object a line; empty lines count for nothing.
 *
 * @param file - named in errors.
 * @throws Error with `file:line`, for the first line that is no item.
 */
export function readStream(text: string, file: string): StreamItem[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [toItem(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}:${at + 1}: ${messageOf(error)}`, { cause: error });
    }
  });
}

function toItem(value: unknown): StreamItem {
  if (typeof value !== 'object' || value === null) throw new Error('the line is no JSON object');
  const item = value as StreamItem;
  const missing = TEXTS.filter((key) => typeof item[key] !== 'string');
  if (missing.length > 0) throw new Error(`text is wanted in ${missing.map((key) => `"${key}"`).join(', ')}`);
  if (!URL.canParse(item.url)) throw new Error(`"url" is no web address: ${item.url}`);
  if (Number.isNaN(Date.parse(item.published))) throw new Error('"published" is no date');
  return item;
}
