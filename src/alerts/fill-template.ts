import type { Template } from './wording-language.ts';

/** What stands in the slots of a template; null and '' for a slot without anything. */
export type Slots = Readonly<Record<string, string | null>>;

/** @returns the first of the template's forms that has all it needs, filled; '' where none has. Slots are never read as templates. */
export function fillTemplate(template: Template, slots: Slots): string {
  for (const form of typeof template === 'string' ? [template] : template) {
    const filled = fill(form, slots);
    if (filled !== null) return filled;
  }
  return '';
}

function fill(form: string, slots: Slots): string | null {
  let text = '';
  for (const part of form.split(/(\[[^\]]*\])/)) {
    const optional = part.startsWith('[');
    const filled = fillSlots(optional ? part.slice(1, -1) : part, slots);
    if (filled === null && !optional) return null;
    text += filled ?? '';
  }
  return text;
}

function fillSlots(text: string, slots: Slots): string | null {
  let missing = false;
  const filled = text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot] ?? '';
    missing ||= value === '';
    return value;
  });
  return missing ? null : filled;
}
