import { escapeAttribute, escapeText } from 'entities';

/** @returns plain text as the content of an element, without what XML 1.0 cannot carry, not even escaped. */
export function xmlText(value: string): string {
  return escapeText(withoutUnwritable(value));
}

/** @returns plain text as the value of an attribute in double quotes, without what XML 1.0 cannot carry. */
export function xmlAttribute(value: string): string {
  return escapeAttribute(withoutUnwritable(value));
}

/** @returns the text without the characters that XML 1.0 cannot carry. */
export function withoutUnwritable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/gu, '');
}
