import { z } from 'zod';

// What a schema cannot see, the rules between entries and between files, is read from the raw values as far as these make
// sense: so one mistyped key elsewhere does not hide a second mistake. What makes no sense here was reported by the schema.

/** Text, else nothing. */
export const word = z.string().optional().catch(undefined);

/** A list of text, else an empty one. */
export const words = z.array(word).catch([]);

/** A list, else an empty one. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).catch([]);
