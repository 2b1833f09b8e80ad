import { visibleText } from './visible-text.ts';

const LONGEST_COMMAND = 500;

/**
 * @returns the command in a typed line: without `/qwen` in front, cut to 500 characters, of what can be seen only; null for
 *   an empty line. A bare `/qwen` is the empty command, as on every platform.
 */
export function typedCommand(line: string): string | null {
  const text = visibleText(line.slice(0, 4 * LONGEST_COMMAND)).trim();
  if (text === '') return null;
  const command = text.replace(/^\/qwen(?= |$)/i, '').trimStart();
  return cutToCharacters(command, LONGEST_COMMAND);
}

/** Cuts without leaving half a surrogate pair. */
function cutToCharacters(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
