import { z } from 'zod';
import type { Path } from './problem.ts';

/** The parts of JSON Schema that zod makes of our schemas and that explaining and documenting them read. */
export interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number | boolean;
  readonly format?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly description?: string;
  /** Set by `.meta({ secret: true })`: never printed, never given a value in an example. */
  readonly secret?: boolean;
}

/** @returns what a person may write, as JSON Schema: the one description that validation messages and documentation share. */
export function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
}

/** @returns the shape of what stands at `path`; undefined where the schema has nothing there. */
export function shapeAt(shape: Shape, path: Path): Shape | undefined {
  return path.reduce<Shape | undefined>((at, step) => {
    const inner = at === undefined ? undefined : withoutNull(at);
    return typeof step === 'number' ? inner?.items : inner?.properties?.[step];
  }, shape);
}

/** @returns the shape that is not null, of a shape that may be null. */
export function withoutNull(shape: Shape): Shape {
  const [only, ...more] = (shape.anyOf ?? []).filter(({ type }) => type !== 'null');
  return only !== undefined && more.length === 0 ? { ...shape, ...only } : shape;
}
