import { NEUTRAL_COMMAND, withoutCommandName } from '../command-name.ts';
import { visibleText } from './visible-text.ts';

const LONGEST_COMMAND = 500;

/**
 * @returns the command in a typed line: without the command's name (`/qwen`) in front, cut to 500 characters, of what can be seen only; null for
 *   an empty line. A bare name is the empty command, as on every platform.
 */
export function typedCommand(line: string, name = NEUTRAL_COMMAND): string | null {
  const text = visibleText(line.slice(0, 4 * LONGEST_COMMAND)).trim();
  if (text === '') return null;
  const command = text.startsWith('/') ? withoutCommandName(text, name) : text;
  return cutToCharacters(command, LONGEST_COMMAND);
}

/** Cuts without leaving half a surrogate pair. */
function cutToCharacters(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
