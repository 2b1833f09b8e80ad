import * as spec from 'discord-api-spec/zod';

/** What is wrong at one place of a payload, as Discord words it. */
export interface FormError {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

/**
 * Checks a payload against one schema of Discord's own OpenAPI document. Unknown keys are let through: discord.js sends some.
 *
 * @param name of the schema, without `Schema` at its end.
 */
export function checkSpec(name: string, value: unknown): FormError[] {
  const schema = (spec as Readonly<Record<string, (typeof spec)[string]>>)[`${name}Schema`];
  if (schema === undefined) throw new Error(`discord-api-spec has no ${name}Schema`);
  const result = schema.safeParse(value);
  if (result.success) return [];
  return (result.error?.issues ?? []).map(({ path, message }) => ({
    path: path.map(String),
    code: 'SPEC',
    message,
  }));
}
