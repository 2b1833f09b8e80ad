import { html } from 'hono/html';
import type { Html } from './html-parts.ts';
import type { Page } from './layout.ts';
import type { Reader } from './reader.ts';

/** @returns the page for what is not there: what that is, what was perhaps meant, and a way on. */
export function notFoundPage(text: string, perhaps: Html | null, { words, link }: Reader): Page {
  const { notFound, home } = words.problems;
  return {
    title: notFound,
    body: html`<h1>${notFound}</h1><p class="lead">${text}</p>${perhaps ?? ''}<p><a href="${link('/')}">${home}</a></p>`,
  };
}
