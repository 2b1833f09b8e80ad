import type { Clock } from '../lib/clock.ts';
import type { ChatMessage } from '../model/chat-message.ts';
import { StoreError } from '../stores/store-error.ts';
import { paragraph } from './answer-blocks.ts';
import type { CommandDeps } from './command.ts';
import { commands } from './index.ts';
import { parseCommand } from './parse-command.ts';
import { presentAnswer } from './present-answer.ts';
import { englishAnswers } from './wording/english-answers.ts';
import { voiceOf } from './wording/voice.ts';

/** What dispatching needs beside the commands' own needs. */
export interface DispatchDeps extends CommandDeps {
  /** Told of every unexpected error, with the reference that the person was given. */
  readonly reportError: (error: unknown, context: { readonly reference: string; readonly command: string }) => void;
}

/** What came of asking for JSON. */
export type JsonAnswer =
  | { readonly ok: true; readonly value: unknown }
  /** The question was not understood or names nobody; the message says what to type. */
  | { readonly ok: false; readonly message: ChatMessage };

/**
 * Answers what somebody typed, with or without `/qwen` in front. Never throws: what is wrong with the question is said in the
 * answer with the nearest suggestion, and so is that nothing can be changed where the store is open only to be read; an unexpected
 * error becomes a message with a reference and goes to `reportError`.
 */
export async function dispatch(text: string, deps: DispatchDeps): Promise<ChatMessage> {
  const voice = voiceOf(deps);
  const { problems } = voice.words;
  const parsed = parseCommand(text, commands, deps.clock, problems);
  if (!parsed.ok) return explain(parsed.problem, parsed.remedy);
  try {
    const run = () => parsed.command.run(parsed.args, deps);
    const answer = parsed.command.writes === true ? await deps.turns(run) : await run();
    return presentAnswer(answer, parsed, deps.asked, voice);
  } catch (error) {
    if (mayOnlyRead(error)) return explain(problems.readOnly, problems.whereWatched);
    const reference = deps.clock.now().toString(36);
    deps.reportError(error, { reference, command: parsed.command.name });
    return explain(problems.unexpected, problems.reference(reference));
  }
}

/** @returns the answer to somebody who asks faster than they may. */
export function askedTooOften(seconds: number, deps: CommandDeps): ChatMessage {
  const { problems } = voiceOf(deps).words;
  return explain(problems.tooOften, problems.askAgain(seconds));
}

/** @returns whether `dispatch` answers the question, or says what is wrong with it: a script wants to know. */
export function isUnderstood(text: string, clock: Clock): boolean {
  return parseCommand(text, commands, clock, englishAnswers.problems).ok;
}

/** Answers the same questions as plain JSON, for programs. Unexpected errors are thrown: a program wants its exit code. */
export async function dispatchJson(text: string, deps: CommandDeps): Promise<JsonAnswer> {
  const { problems } = voiceOf(deps).words;
  const parsed = parseCommand(text, commands, deps.clock, problems);
  if (!parsed.ok) return { ok: false, message: explain(parsed.problem, parsed.remedy) };
  try {
    const value = (await parsed.command.json?.(parsed.args, deps)) ?? null;
    if (value !== null) return { ok: true, value };
    return { ok: false, message: await parsed.command.run(parsed.args, deps) };
  } catch (error) {
    if (mayOnlyRead(error)) return { ok: false, message: explain(problems.readOnly, problems.whereWatched) };
    throw error;
  }
}

function mayOnlyRead(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'store-not-permitted';
}

function explain(problem: string, remedy: string): ChatMessage {
  return { blocks: [paragraph({ text: problem, style: 'strong' }), paragraph(remedy)] };
}
