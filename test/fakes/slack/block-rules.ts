import type { types } from '@slack/bolt';
import type { SlackShapes } from './slack-shapes.ts';

export type Surface = 'message' | 'home';

/** An error of Slack's, with what is wrong: `response_metadata.messages` in an answer. */
export interface Refusal {
  readonly error: string;
  readonly messages: readonly string[];
}

type Button = types.Button;
type AnyElement = { readonly type: string; readonly [key: string]: unknown };

/** The sum that Slack refuses is undocumented and counts more than text: https://github.com/slackapi/bolt-js/issues/2509. */
const MOST_CHARACTERS = 13_200;

/**
 * What Slack would refuse about blocks: their declared shapes, then the limits that the shapes do not have.
 * Limits: https://docs.slack.dev/reference/block-kit and the comments of @slack/types.
 *
 * @returns null for blocks that are taken.
 */
export function refusalOfBlocks(blocks: unknown, surface: Surface, shapes: SlackShapes): Refusal | null {
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format', messages: ['blocks is no list'] };
  const shape = blocks.flatMap((block, at) => shapes.faultsOfBlock(block).map((fault) => `/blocks/${at}${fault}`));
  if (shape.length > 0) return { error: 'invalid_blocks', messages: shape };
  const known = blocks as types.KnownBlock[];
  const faults = [...faultsOfMany(known, surface), ...known.flatMap((block, at) => faultsOfOne(block, surface, at))];
  if (faults.length > 0) return { error: 'invalid_blocks', messages: faults };
  if (surface === 'message' && JSON.stringify(blocks).length > MOST_CHARACTERS) {
    return { error: 'msg_blocks_too_long', messages: [`${JSON.stringify(blocks).length} characters`] };
  }
  return null;
}

function faultsOfMany(blocks: readonly types.KnownBlock[], surface: Surface): string[] {
  const ids = blocks.flatMap(({ block_id }) => block_id ?? []);
  const actions = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const actionIds = actions.flatMap((element) => ('action_id' in element ? (element.action_id ?? []) : []));
  const tables = blocks.filter(({ type }) => type === 'table').length;
  return [
    ...over(blocks.length, surface === 'message' ? 50 : 100, 'blocks'),
    ...(blocks.length === 0 && surface === 'home' ? ['no blocks'] : []),
    ...(new Set(ids).size < ids.length ? ['block_id already exists'] : []),
    ...(new Set(actionIds).size < actionIds.length ? ['action_id already exists'] : []),
    ...(tables > 1 ? ['only_one_table_allowed'] : []),
    ...(tables > 0 && surface === 'home' ? ['unsupported type: table'] : []),
  ];
}

function faultsOfOne(block: types.KnownBlock, surface: Surface, at: number): string[] {
  return [...over(block.block_id?.length ?? 0, 255, 'block_id'), ...faultsByType(block, surface)].map(
    (fault) => `/blocks/${at} ${fault}`,
  );
}

function faultsByType(block: types.KnownBlock, surface: Surface): string[] {
  switch (block.type) {
    case 'header':
      return within(block.text.text, 1, 150, 'header text');
    case 'section':
      return [
        ...(block.text === undefined && block.fields === undefined ? ['neither text nor fields'] : []),
        ...(block.text === undefined ? [] : within(block.text.text, 1, 3_000, 'section text')),
        ...over(block.fields?.length ?? 0, 10, 'fields'),
        ...(block.fields ?? []).flatMap(({ text }) => within(text, 1, 2_000, 'field')),
      ];
    case 'context':
      return [
        ...between(block.elements.length, 1, 10, 'context elements'),
        ...block.elements.flatMap((element) => ('text' in element ? within(element.text, 1, 2_000, 'context') : [])),
      ];
    case 'actions':
      return [
        ...between(block.elements.length, 1, 25, 'actions elements'),
        ...block.elements.flatMap((element) =>
          element.type === 'button'
            ? faultsOfButton(element)
            : element.type === 'external_select'
              ? faultsOfMenu(element)
              : [`no rules here for ${element.type}: add them before it is sent`],
        ),
      ];
    case 'rich_text':
      return block.elements.length === 0 ? ['no elements'] : faultsOfRichText(block.elements);
    case 'table':
      return faultsOfTable(block);
    case 'image':
      return faultsOfImage(block);
    case 'divider':
      return [];
    default:
      return [`no rules here for ${block.type} on a ${surface}: add them before it is sent`];
  }
}

function faultsOfButton({ text, value, url, action_id: id, accessibility_label: label }: Button): string[] {
  return [
    ...within(text.text, 1, 75, 'button text'),
    ...over(value?.length ?? 0, 2_000, 'button value'),
    ...over(url?.length ?? 0, 3_000, 'button url'),
    ...over(id?.length ?? 0, 255, 'action_id'),
    ...over(label?.length ?? 0, 75, 'accessibility_label'),
  ];
}

function faultsOfImage(block: types.ImageBlock): string[] {
  const id = 'slack_file' in block && 'id' in block.slack_file ? (block.slack_file.id ?? '') : '';
  return [
    ...within(block.alt_text, 1, 2_000, 'alt_text'),
    ...over(block.title?.text.length ?? 0, 2_000, 'title'),
    ...('slack_file' in block ? [] : ['no rules here for images of other places: add them before one is sent']),
    ...(/^F[A-Z0-9]{8,}$/.test(id) ? [] : ['input must match regex pattern: ^[F][A-Z0-9]{8,}$']),
  ];
}

function faultsOfMenu({ placeholder, action_id: id, min_query_length: least }: types.ExternalSelect): string[] {
  return [
    ...within(placeholder?.text ?? '', 1, 150, 'placeholder'),
    ...over(id?.length ?? 0, 255, 'action_id'),
    ...((least ?? 3) < 0 ? ['min_query_length'] : []),
  ];
}

function faultsOfTable({ rows, column_settings: settings = [] }: types.TableBlock): string[] {
  const cells = rows.flat();
  return [
    ...between(rows.length, 1, 100, 'rows'),
    ...over(settings.length, 20, 'column_settings'),
    ...rows.flatMap((row) => between(row.length, 1, 20, 'cells')),
    ...over(JSON.stringify(cells).length, 10_000, 'characters of a table'),
    ...cells.flatMap((cell) =>
      cell.type === 'rich_text' ? faultsOfRichText(cell.elements) : within(cell.text, 1, 3_000, 'cell'),
    ),
  ];
}

/** Walks down to what holds text: an element of a list or section is refused where its text is empty. */
function faultsOfRichText(elements: readonly AnyElement[] | types.RichTextBlockElement[]): string[] {
  return (elements as readonly AnyElement[]).flatMap((element): string[] => {
    if (Array.isArray(element.elements)) {
      if (element.elements.length === 0) return [`${element.type} without elements`];
      return faultsOfRichText(element.elements as AnyElement[]);
    }
    // A space is a text here, unlike in a text object.
    if (element.type === 'text') return between(String(element.text).length, 1, 3_000, 'characters of text');
    if (element.type !== 'link') return [];
    const url = String(element.url);
    return [
      ...within(url, 1, 3_000, 'url'),
      ...(/^(https?|mailto):/.test(url) ? [] : [`must be a valid url: ${url.slice(0, 40)}`]),
      ...(element.text === undefined ? [] : within(String(element.text), 1, 3_000, 'link text')),
    ];
  });
}

function within(text: string, least: number, most: number, what: string): string[] {
  if (text.trim() === '' && least > 0) return [`${what} must be more than ${least - 1} characters`];
  return over(text.length, most, what);
}

function between(count: number, least: number, most: number, what: string): string[] {
  return count < least ? [`fewer than ${least} ${what}`] : over(count, most, what);
}

function over(count: number, most: number, what: string): string[] {
  return count > most ? [`${what}: ${count} is more than ${most}`] : [];
}
