import { z } from 'zod';
import type { OfferedAnswer } from '../judging/assist/offered-answer.ts';

/** Characters of the strings in an answer, entries of its lists. */
const LONGEST = { quote: 800, text: 600, name: 120 } as const;
const MOST = { claims: 20, sentences: 6, quotes: 4 } as const;

const quote = z.string().max(LONGEST.quote);
const name = z.string().max(LONGEST.name);

const AnswerSchema = z.strictObject({
  claims: z
    .array(
      z.strictObject({
        quote,
        person: name,
        action: name,
        role: name.nullable(),
        date: name.nullable(),
        from: name.nullable(),
        to: name.nullable(),
        certainty: name,
        negated: z.boolean(),
      }),
    )
    .max(MOST.claims),
  summary: z
    .array(z.strictObject({ text: z.string().max(LONGEST.text), quotes: z.array(quote).max(MOST.quotes) }))
    .max(MOST.sentences),
});

/** What a chat completion wraps its answer in; endpoints add fields of their own. */
const CompletionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** @returns the words of the model in a completion; null for what is no completion. */
export function contentOf(body: Uint8Array): string | null {
  const completion = CompletionSchema.safeParse(parsed(new TextDecoder().decode(body)));
  return completion.success ? (completion.data.choices[0]?.message.content ?? null) : null;
}

/** @returns the answer, where the words are exactly the JSON asked for: no prose around it, no key more or less; else null. */
export function answerOf(content: string): OfferedAnswer | null {
  const answer = AnswerSchema.safeParse(parsed(content));
  return answer.success ? answer.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A model's words: that they are no JSON is an answer like any other.
    return undefined;
  }
}
