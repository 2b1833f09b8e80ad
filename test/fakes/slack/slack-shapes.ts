import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { SCHEMA_FILE, type SlackSchema } from './generate-schema.ts';

/** Checks values against the shapes that Slack's own packages declare. */
export interface SlackShapes {
  /** @returns what is wrong with `value` as `root`; nothing where it has that shape, and no key that the shape does not have. */
  faultsOf(root: string, value: unknown): string[];
  /** @returns what is wrong with a block, by its own type: the union of all would blame every type there is. */
  faultsOfBlock(block: unknown): string[];
}

/** Reads the generated file; one instance may serve a whole test file. */
export function slackShapes(): SlackShapes {
  const { roots } = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as SlackSchema;
  const compiled = new Map<string, ValidateFunction>();
  const checkerOf = (root: string, $ref?: string) => {
    const key = $ref ?? root;
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const schema = roots[root];
    if (schema === undefined) throw new Error(`no shape ${root} in ${SCHEMA_FILE}; add it to generate-schema.ts`);
    const made = new Ajv({ strict: false }).compile($ref === undefined ? schema : { ...schema, $ref });
    compiled.set(key, made);
    return made;
  };
  const run = (checker: ValidateFunction, value: unknown) =>
    checker(value) === true
      ? []
      : (checker.errors ?? [])
          .slice(0, 5)
          .map((e) => `${e.instancePath} ${e.message ?? ''} ${JSON.stringify(e.params)}`);
  const types = blockTypes(roots.KnownBlock);
  return {
    faultsOf: (root, value) => run(checkerOf(root), value),
    faultsOfBlock(block) {
      const type = typeof block === 'object' && block !== null && 'type' in block ? String(block.type) : '';
      const ref = types.get(type);
      return ref === undefined ? [`unsupported type: ${type}`] : run(checkerOf('KnownBlock', ref), block);
    },
  };
}

function blockTypes(schema: Readonly<Record<string, unknown>> | undefined): Map<string, string> {
  interface Shape {
    readonly properties?: { readonly type?: { readonly const?: string } };
  }
  interface Definition extends Shape {
    /** Of all blocks where each is described; of one block, as an image, its several shapes. */
    readonly anyOf?: readonly ({ readonly $ref: string } & Shape)[];
  }
  const definitions = (schema?.definitions ?? {}) as Readonly<Record<string, Definition>>;
  return new Map(
    (definitions.KnownBlock?.anyOf ?? []).flatMap(({ $ref }) => {
      const block = definitions[$ref.replace('#/definitions/', '')];
      const type = (block?.properties ?? block?.anyOf?.[0]?.properties)?.type?.const;
      return type === undefined ? [] : [[type, $ref] as const];
    }),
  );
}
