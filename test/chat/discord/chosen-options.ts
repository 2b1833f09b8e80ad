import type { CommandSpec } from '../../../src/model/command-spec.ts';

/** @returns what Discord's client makes of `subscribe departure hour 18`: the bare option first, the others by name. */
export function chosenOptions(
  text: string,
  specs: readonly CommandSpec[],
): { name: string; given: Record<string, string | number> } {
  const [name = '', ...words] = text.split(' ');
  const spec = specs.find((one) => one.name === name);
  const given: Record<string, string | number> = {};
  const typedValue = (option: CommandSpec['options'][number], value: string) =>
    option.kind === 'number' ? Number(value) : value;
  const bare: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const option = spec?.options.find((one) => one.name === word && one.bare !== true);
    if (option === undefined) bare.push(word);
    else given[option.name] = typedValue(option, words[++at] ?? '');
  }
  const first = spec?.options.find((one) => one.bare === true);
  if (first === undefined || bare.length === 0) return { name, given };
  return { name, given: { [first.name]: typedValue(first, bare.join(' ')), ...given } };
}
