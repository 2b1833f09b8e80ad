import type { FormError } from './check-spec.ts';

/** What Discord refuses, with its own code (https://docs.discord.com/developers/topics/opcodes-and-status-codes). */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: readonly FormError[];

  constructor(status: number, code: number, message: string, errors: readonly FormError[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** The body of the reply: form errors nested by their path. */
  body(): object {
    if (this.errors.length === 0) return { message: this.message, code: this.code };
    const errors: Record<string, unknown> = {};
    for (const { path, code, message } of this.errors) {
      let at = errors;
      for (const key of path) {
        at[key] ??= {};
        at = at[key] as Record<string, unknown>;
      }
      at._errors = [...((at._errors as object[] | undefined) ?? []), { code, message }];
    }
    return { message: this.message, code: this.code, errors };
  }
}

/** @throws Refusal 50035 where there are errors. */
export function refuseForm(errors: readonly FormError[]): void {
  if (errors.length > 0) throw new Refusal(400, 50035, 'Invalid Form Body', errors);
}

export const unknownChannel = () => new Refusal(404, 10003, 'Unknown Channel');
export const unknownMessage = () => new Refusal(404, 10008, 'Unknown Message');
export const unknownInteraction = () => new Refusal(404, 10062, 'Unknown interaction');
export const missingAccess = () => new Refusal(403, 50001, 'Missing Access');
export const missingPermissions = () => new Refusal(403, 50013, 'Missing Permissions');
