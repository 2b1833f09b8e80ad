import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documentedTables, envExample, withTables } from '../../src/config/describe-config.ts';

const read = (name: string) => {
  const path = fileURLToPath(new URL(`../../${name}`, import.meta.url));
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};
const remedy = (name: string) => `${name} does not match the schemas in src/config: run npm run generate and commit it`;

describe('what is generated from the schemas', () => {
  it('stands in .env.example', () => {
    expect(read('.env.example') === envExample(), remedy('.env.example')).toBe(true);
  });

  it('stands in README.md between its markers', () => {
    const readme = read('README.md');

    expect(withTables(readme) === readme, remedy('README.md')).toBe(true);
  });

  it('says of every key what it is for', () => {
    const silent = documentedTables().flatMap(({ name, markdown }) =>
      markdown
        .split('\n')
        .filter((row) => row.endsWith('|  |'))
        .map((row) => `${name}: ${row}`),
    );

    expect(silent).toEqual([]);
  });
});

describe('putting the tables into a document', () => {
  const markers = documentedTables().map(({ name }) => `<!-- config:${name} -->text of before<!-- /config:${name} -->`);

  it('replaces what stands between the markers and nothing else', () => {
    const once = withTables(`# Title\n${markers.join('\nbetween\n')}\nend\n`);

    expect(once).toMatch(/^# Title\n<!-- config:watch -->\n\| key \|/);
    expect(once).not.toContain('text of before');
    expect(once.split('\nbetween\n')).toHaveLength(markers.length);
    expect(withTables(once)).toBe(once);
  });

  it('names the markers that are missing', () => {
    expect(() => withTables(markers.slice(1).join('\n'))).toThrow(
      'README.md has no place for a table: put in <!-- config:watch --> ... <!-- /config:watch -->',
    );
  });
});
