import type { SentFile } from './sent-files.ts';

/** A request as a route sees it. */
export interface RouteRequest {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

/** One method and path. `handle` gives the reply's body (undefined for none) or throws a `Refusal`. */
export interface Route {
  /** `POST /channels/:channel/messages`, without the version. */
  readonly on: string;
  /** @default 200, or 204 without a body */
  readonly status?: number;
  /** The schema of the reply in the OpenAPI document; `each` of a list. Missing where the document has none. */
  readonly reply?: string | ((body: unknown) => string);
  readonly each?: true;
  /** Whether it wants no bot token. */
  readonly open?: true;
  readonly handle: (request: RouteRequest) => unknown;
}

/** @returns the route and what its path names; undefined where there is none. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: RouteRequest['params'] } | undefined {
  const parts = path.split('/');
  for (const route of routes) {
    const [verb = '', pattern = ''] = route.on.split(' ');
    const wanted = pattern.split('/');
    if (verb !== method || wanted.length !== parts.length) continue;
    if (!wanted.every((part, at) => part.startsWith(':') || part === parts[at])) continue;
    const params = Object.fromEntries(
      wanted.flatMap((part, at) =>
        part.startsWith(':') ? [[part.slice(1), decodeURIComponent(parts[at] ?? '')]] : [],
      ),
    );
    return { route, params };
  }
  return undefined;
}
