import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { messageOf } from '../lib/errors.ts';
import { FONT_FAMILIES } from './svg-text.ts';

/** What comes back from a thread that was given an SVG. */
export type Drawing =
  | { readonly ok: true; readonly png: Uint8Array }
  | { readonly ok: false; readonly message: string };

parentPort?.once('message', (svg: string) => parentPort?.postMessage(drawingOf(svg)));

function drawingOf(svg: string): Drawing {
  try {
    return { ok: true, png: Uint8Array.from(drawSvg(svg)) };
  } catch (error) {
    return { ok: false, message: messageOf(error) };
  }
}

/** With the fonts that come along and no other: the same picture on every machine. What neither font has is drawn as an empty box. */
function drawSvg(svg: string): Uint8Array {
  const require = createRequire(import.meta.url);
  const latin = join(dirname(require.resolve('@embedpdf/fonts-latin')), '../fonts');
  const chinese = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');
  const fontFiles = ['Regular', 'Bold'].flatMap((weight) => [
    join(latin, `NotoSans-${weight}.ttf`),
    join(chinese, `NotoSansHans-${weight}.otf`),
  ]);
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT_FAMILIES.latin };
  return new Resvg(svg, { font, logLevel: 'off' }).render().asPng();
}
