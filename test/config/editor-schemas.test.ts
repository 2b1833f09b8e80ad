import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editorSchemas, SCHEMA_FOLDER, schemaLine } from '../../src/config/editor-schemas.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const config = join(root, 'config');
const read = (path: string) => readFileSync(path, 'utf8');
const yamlFiles = readdirSync(config, { recursive: true, encoding: 'utf8' })
  // Rules for Prometheus have a form of its own.
  .filter((file) => file.endsWith('.yaml') && !file.startsWith('monitoring'))
  .map((file) => join(config, file));
const nameOf = (file: string) =>
  /[\\/]corpus[\\/]/.test(file)
    ? 'corpus'
    : (editorSchemas().find(({ name }) => file.endsWith(`${name}.yaml`))?.name ?? '');
const validators = new Map(
  editorSchemas().map(({ name, text }) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    return [name as string, ajv.compile(JSON.parse(text))];
  }),
);
const validatorOf = (name: string) => validators.get(name) ?? expect.fail(`no schema for ${name}`);

describe('the schemas for editors', () => {
  it.each(editorSchemas())('$file is the one that the schemas of the program give', ({ file, text }) => {
    const path = join(SCHEMA_FOLDER, file);
    const current = existsSync(path) && read(path) === text;

    expect(current, `${file} is not current: run npm run generate and commit it`).toBe(true);
  });

  it('are referred to by every file of the configuration, in its first line', () => {
    expect(yamlFiles.length).toBeGreaterThan(10);
    for (const file of yamlFiles) {
      const [first = ''] = read(file).split('\n', 1);
      const folder = relative(dirname(file), SCHEMA_FOLDER).replaceAll('\\', '/');
      const name = editorSchemas().find((schema) => schema.name === nameOf(file))?.name ?? expect.fail(file);

      expect(first).toBe(schemaLine(name, folder.startsWith('.') ? folder : `./${folder}`));
      expect(existsSync(resolve(dirname(file), first.split('=')[1] ?? ''))).toBe(true);
    }
  });

  it('find nothing wrong in the files that are shipped', () => {
    for (const file of yamlFiles) {
      const validate = validatorOf(nameOf(file));

      expect([validate(parse(read(file))), validate.errors], file).toEqual([true, null]);
    }
  });

  it('find what is mistyped, unknown or missing, and say of every key what it is for', () => {
    const validate = validatorOf('feeds');

    expect(validate({ feeds: [{ name: 'A', url: 'https://a.example/', tier: 'pres' }] })).toBe(false);
    expect(validate({ feeds: [{ name: 'A', url: 'https://a.example/', tier: 'press', ulr: 'x' }] })).toBe(false);
    expect(validate({ feeds: [{ name: 'A', tier: 'press' }] })).toBe(false);
    const { properties } = JSON.parse(editorSchemas().find(({ name }) => name === 'feeds')?.text ?? '{}');
    expect(properties.feeds.items.properties.tier.description).toMatch(/How near the outlet stands/);
  });
});
