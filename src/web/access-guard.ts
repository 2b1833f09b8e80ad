import { hash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Who may see what is guarded. */
export interface Access {
  /** Only this machine reaches the server: it listens on loopback and no proxy stands in front. */
  readonly isLocal: boolean;
  readonly isPublic: boolean;
  readonly token: () => string | null;
  /** It is reached by https alone, so that the cookie need not go any other way. */
  readonly secure: boolean;
}

const COOKIE = 'watch-token';
const COOKIE_DAYS = 90;
const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Lets through who may see what stands behind it: everybody where that is wanted; this machine, where the server is its alone and the request
 * names it by a loopback name and came through no proxy, so that no page elsewhere reads it by a name of its own; else whoever has the token,
 * in a cookie or as `Authorization: Bearer`. `refuse` answers everybody else.
 */
export function accessGuard(
  access: Access,
  refuse: (context: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  return async (context, next) => {
    if (mayPass(context, access)) return next();
    return refuse(context);
  };
}

/** The guard of what programs ask for: whoever may not see it is told what to send. */
export function programGuard(access: Access): MiddlewareHandler {
  return accessGuard(access, (context) => context.text('send WEB_TOKEN as Authorization: Bearer\n', 401));
}

function mayPass(context: Context, { isLocal, isPublic, token }: Access): boolean {
  if (isPublic) return true;
  const header = (name: string) => context.req.header(name);
  const proxied = header('forwarded') ?? header('x-forwarded-for') ?? header('x-forwarded-host') ?? header('x-real-ip');
  if (isLocal && proxied === undefined && LOOPBACK_NAME.test(header('host') ?? '')) return true;
  const expected = token();
  if (expected === null) return false;
  const bearer = /^bearer +(.+)$/i.exec(header('authorization') ?? '')?.[1];
  if (bearer !== undefined && isSame(bearer, expected)) return true;
  const cookie = getCookie(context, COOKIE);
  return cookie !== undefined && isSame(cookie, sealed(expected));
}

/** @returns whether the token that somebody typed is the one; it is then kept in a cookie that scripts cannot read. */
export function enter(context: Context, typed: string, { token, secure }: Access): boolean {
  const expected = token();
  if (expected === null || !isSame(typed, expected)) return false;
  const maxAge = COOKIE_DAYS * 24 * 3600;
  setCookie(context, COOKIE, sealed(expected), { httpOnly: true, sameSite: 'Lax', path: '/', secure, maxAge });
  return true;
}

/** A browser keeps a hash, so that what it holds opens nothing else that has the same token. */
function sealed(token: string): string {
  return hash('sha256', `watch-page ${token}`, 'base64url');
}

/** Takes the same time wherever two texts differ, and however long they are. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => Buffer.from(hash('sha256', text, 'hex'));
  return timingSafeEqual(digest(a), digest(b));
}
