import type { Workspace } from './workspace.ts';

export type Arguments = Readonly<Record<string, unknown>>;
export type Answer = { readonly ok: boolean; readonly error?: string } & Readonly<Record<string, unknown>>;

/** One method of the Web API. */
export interface Method {
  /** What the bot's token needs for it; none for a method that any token may call. */
  readonly scope?: string;
  /** The arguments there are, those that must be given with "!". */
  readonly takes: Readonly<Record<string, 'string' | 'boolean' | 'number' | 'json' | 'string!' | 'json!'>>;
  /** The shape of its answer, where a package declares one. */
  readonly answers?: string;
  readonly run: (args: Arguments) => Answer;
}

/** An answer that refuses. */
export class Refused extends Error {
  readonly answer: Answer;

  constructor(error: string, messages: readonly string[] = []) {
    super(error);
    this.answer = {
      ok: false,
      error,
      ...(messages.length === 0 ? {} : { errors: [...messages], response_metadata: { messages } }),
    };
  }
}

/** Runs a method as Slack would: token, arguments, scope, then what it does. */
export function callMethod(
  methods: ReadonlyMap<string, Method>,
  name: string,
  body: Readonly<Record<string, string>>,
  { workspace, isAppToken }: { workspace: Workspace; isAppToken: boolean },
): { answer: Answer; answers: string | undefined; args: Arguments } {
  const method = methods.get(name);
  let args: Arguments = {};
  if (method === undefined) return { answer: { ok: false, error: 'unknown_method' }, answers: undefined, args };
  try {
    args = decoded(body);
    const fault = isAppToken ? workspace.appTokenFault : workspace.botTokenFault;
    if (fault !== null) throw new Refused(fault);
    if (isAppToken !== (name === 'apps.connections.open')) throw new Refused('not_allowed_token_type');
    const { scope } = method;
    if (scope !== undefined && !workspace.scopes.includes(scope)) {
      const answer = { ok: false, error: 'missing_scope', needed: scope, provided: workspace.scopes.join(',') };
      return { answer, answers: method.answers, args };
    }
    checkArguments(method.takes, args);
    return { answer: method.run(args), answers: method.answers, args };
  } catch (error) {
    if (error instanceof Refused) return { answer: error.answer, answers: method.answers, args };
    throw error;
  }
}

function decoded(body: Readonly<Record<string, string>>): Arguments {
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      if (!['blocks', 'metadata', 'view', 'attachments', 'files'].includes(key)) return [key, value];
      try {
        return [key, JSON.parse(value) as unknown];
      } catch {
        throw new Refused('invalid_json', [key]);
      }
    }),
  );
}

function checkArguments(takes: Method['takes'], args: Arguments): void {
  const unknown = Object.keys(args).filter((key) => takes[key] === undefined);
  const missing = Object.entries(takes).filter(([key, kind]) => kind.endsWith('!') && (args[key] ?? '') === '');
  const faults = [
    ...unknown.map((key) => `unknown argument ${key}`),
    ...missing.map(([key]) => `missing argument ${key}`),
  ];
  const wrong = Object.entries(args).filter(
    ([key, value]) => takes[key] === 'boolean' && value !== 'true' && value !== 'false',
  );
  if (faults.length + wrong.length > 0)
    throw new Refused('invalid_arguments', [...faults, ...wrong.map(([key]) => `${key} is no boolean`)]);
}
