import { checkSpec, type FormError } from './check-spec.ts';

export const IS_COMPONENTS_V2 = 1 << 15;
export const EPHEMERAL = 1 << 6;
export const SUPPRESS_EMBEDS = 1 << 2;
export const SUPPRESS_NOTIFICATIONS = 1 << 12;

/** What the OpenAPI document leaves out or has wrong: https://docs.discord.com/developers/resources/message, .../components/reference */
const CONTENT = 2_000;
const EMBEDS_TOTAL = 6_000;
const EMBED_LIMITS = {
  title: 256,
  description: 4_096,
  fields: 25,
  name: 256,
  value: 1_024,
  footer: 2_048,
  author: 256,
};
const COMPONENTS = 40;
const TEXT_TOTAL = 4_000;
const BUTTONS_IN_ROW = 5;
const MEDIA_ITEMS = 10;
const MEDIA_DESCRIPTION = 1_024;

/** One component as it was sent; what a kind does not have is missing. */
export interface SentComponent {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly style?: number;
  readonly emoji?: object;
  readonly accent_color?: number | null;
  readonly spacing?: number;
  readonly divider?: boolean;
  readonly disabled?: boolean;
  readonly components?: readonly SentComponent[];
  /** Of a media gallery. */
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string | null }[];
}

interface SentEmbed {
  readonly title?: string;
  readonly description?: string;
  readonly footer?: { readonly text?: string };
  readonly author?: { readonly name?: string };
  readonly fields?: readonly { readonly name?: string; readonly value?: string }[];
}

/** The part of a message's payload that the rules are about. */
export interface SentMessage {
  readonly content?: string | null;
  readonly embeds?: readonly SentEmbed[] | null;
  readonly components?: readonly SentComponent[] | null;
  readonly flags?: number | null;
  readonly poll?: unknown;
  readonly sticker_ids?: readonly string[] | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly attachments?:
    | readonly { readonly id: string | number; readonly filename?: string; readonly description?: string | null }[]
    | null;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean } | null;
}

export interface AllowedMentions {
  readonly parse?: readonly string[] | null;
  readonly users?: readonly string[] | null;
  readonly roles?: readonly string[] | null;
  readonly replied_user?: boolean | null;
}

/**
 * What Discord would refuse of a message.
 *
 * @param schema that its route has in the OpenAPI document.
 * @param flagsBefore of the message that is edited; undefined for a new one.
 * @param settable flags that the route lets a bot set.
 */
export function checkMessage(
  message: SentMessage,
  schema: string,
  flagsBefore?: number,
  settable = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | IS_COMPONENTS_V2,
): FormError[] {
  const structure = checkSpec(schema, message);
  if (structure.length > 0) return structure;
  const flags = message.flags ?? 0;
  const isV2 = ((flagsBefore ?? 0) & IS_COMPONENTS_V2) !== 0 || (flags & IS_COMPONENTS_V2) !== 0;
  const errors: FormError[] = [];
  if ((flags & ~settable) !== 0)
    errors.push(error(['flags'], 'MESSAGE_FLAGS_NOT_ALLOWED', `Flags ${flags} may not be set`));
  if ((message.content ?? '').length > CONTENT) errors.push(tooLong(['content'], CONTENT));
  errors.push(...checkEmbeds(message.embeds ?? []), ...checkMentions(message.allowed_mentions));
  const components = message.components ?? [];
  if (isV2) errors.push(...checkV2(message, flagsBefore === undefined));
  else {
    components.forEach(({ type }, at) => {
      if (type !== 1)
        errors.push(error(['components', String(at), 'type'], 'UNION_TYPE_CHOICES', 'Needs IS_COMPONENTS_V2'));
    });
    const empty =
      (message.content ?? '').trim() === '' && (message.embeds ?? []).length === 0 && components.length === 0;
    if (empty && flagsBefore === undefined) errors.push(error([], 'EMPTY', 'Cannot send an empty message'));
  }
  return [...errors, ...checkComponents(components, isV2)];
}

function checkV2({ content, embeds, poll, sticker_ids, components }: SentMessage, isNew: boolean): FormError[] {
  const legacy = Object.entries({ content, embeds, poll, sticker_ids })
    .filter(([, value]) => value != null && (typeof value !== 'string' || value !== '') && !isEmptyList(value))
    .map(([name]) => error([name], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', 'Not with IS_COMPONENTS_V2'));
  if (isNew && isEmptyList(components ?? []))
    legacy.push(error(['components'], 'BASE_TYPE_REQUIRED', 'This field is required'));
  return legacy;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function checkEmbeds(embeds: readonly SentEmbed[]): FormError[] {
  const errors: FormError[] = [];
  let total = 0;
  const check = (path: string[], text: string | undefined, limit: number) => {
    total += text?.length ?? 0;
    if ((text?.length ?? 0) > limit) errors.push(tooLong(path, limit));
  };
  embeds.forEach((embed, at) => {
    const path = ['embeds', String(at)];
    check([...path, 'title'], embed.title, EMBED_LIMITS.title);
    check([...path, 'description'], embed.description, EMBED_LIMITS.description);
    check([...path, 'footer', 'text'], embed.footer?.text, EMBED_LIMITS.footer);
    check([...path, 'author', 'name'], embed.author?.name, EMBED_LIMITS.author);
    const fields = embed.fields ?? [];
    if (fields.length > EMBED_LIMITS.fields) errors.push(tooLong([...path, 'fields'], EMBED_LIMITS.fields));
    fields.forEach(({ name, value }, field) => {
      const place = [...path, 'fields', String(field)];
      if ((name ?? '').trim() === '' || (value ?? '').trim() === '') errors.push(required(place));
      check([...place, 'name'], name, EMBED_LIMITS.name);
      check([...place, 'value'], value, EMBED_LIMITS.value);
    });
  });
  if (total > EMBEDS_TOTAL)
    errors.push(error(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Over ${EMBEDS_TOTAL} characters`));
  return errors;
}

function checkMentions(mentions: AllowedMentions | null | undefined): FormError[] {
  const errors: FormError[] = [];
  for (const kind of ['users', 'roles'] as const) {
    const ids = mentions?.[kind] ?? [];
    if (ids.length > 0 && (mentions?.parse ?? []).includes(kind)) {
      errors.push(
        error(['allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', `parse and ${kind} exclude each other`),
      );
    }
    if (new Set(ids).size < ids.length)
      errors.push(error(['allowed_mentions', kind], 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'Twice'));
  }
  return errors;
}

function checkComponents(components: readonly SentComponent[], isV2: boolean): FormError[] {
  const errors: FormError[] = [];
  const customIds = new Set<string>();
  const ids = new Set<number>();
  let count = 0;
  let text = 0;
  const walk = (list: readonly SentComponent[], path: readonly string[]) => {
    list.forEach((component, at) => {
      const place = [...path, String(at)];
      count++;
      const { type, id = 0, content = '', custom_id, components: inner = [] } = component;
      if (id !== 0 && ids.has(id))
        errors.push(error([...place, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id duplicated'));
      ids.add(id);
      text += content.length;
      if (type === 10 && content.trim() === '') errors.push(required([...place, 'content']));
      if (type === 2) errors.push(...checkButton(component, place));
      if (type === 12) errors.push(...checkGallery(component, place));
      if (type === 1 && inner.length > BUTTONS_IN_ROW) errors.push(tooLong([...place, 'components'], BUTTONS_IN_ROW));
      if (custom_id !== undefined && customIds.has(custom_id)) {
        errors.push(
          error([...place, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
        );
      }
      if (custom_id !== undefined) customIds.add(custom_id);
      walk(inner, [...place, 'components']);
    });
  };
  walk(components, ['components']);
  if (isV2 && count > COMPONENTS)
    errors.push(error(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS', `Over ${COMPONENTS}`));
  if (!isV2 && components.length > 5) errors.push(tooLong(['components'], 5));
  if (text > TEXT_TOTAL)
    errors.push(error(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', `Over ${TEXT_TOTAL}`));
  return errors;
}

function checkGallery({ items = [] }: SentComponent, path: readonly string[]): FormError[] {
  const errors = items.length < 1 || items.length > MEDIA_ITEMS ? [tooLong([...path, 'items'], MEDIA_ITEMS)] : [];
  items.forEach(({ description }, at) => {
    if ((description ?? '').length > MEDIA_DESCRIPTION)
      errors.push(tooLong([...path, 'items', String(at), 'description'], MEDIA_DESCRIPTION));
  });
  return errors;
}

function checkButton({ style, custom_id, url, label, emoji }: SentComponent, path: readonly string[]): FormError[] {
  const errors: FormError[] = [];
  const isLink = style === 5;
  if (isLink !== (url !== undefined))
    errors.push(error([...path, 'url'], 'BUTTON_COMPONENT_INVALID_URL', 'A url and style 5 go together'));
  if (isLink === (custom_id !== undefined)) errors.push(required([...path, 'custom_id']));
  if ((label ?? '').trim() === '' && emoji === undefined) errors.push(required([...path, 'label']));
  return errors;
}

function error(path: readonly string[], code: string, message: string): FormError {
  return { path, code, message };
}

function tooLong(path: readonly string[], limit: number): FormError {
  return error(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${limit} or fewer in length.`);
}

function required(path: readonly string[]): FormError {
  return error(path, 'BASE_TYPE_REQUIRED', 'This field is required');
}
