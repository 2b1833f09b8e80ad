import { isIP } from 'node:net';
import type { Problem } from './problem.ts';

/** Where the bot is reached over HTTP. */
export interface WebSettings {
  /** How it is reached from outside, without a slash at its end; null where it is not. */
  readonly publicUrl: string | null;
  readonly port: number;
  /** The address that is listened on. */
  readonly host: string;
  /** A function, so that nothing that prints the environment prints it. */
  readonly token: () => string | null;
  /** The pages are for everybody. */
  readonly isPublic: boolean;
}

interface WebVariables {
  readonly PUBLIC_URL?: string | undefined;
  readonly WEB_PORT?: string | undefined;
  readonly WEB_HOST?: string | undefined;
  readonly WEB_TOKEN?: string | undefined;
  readonly WEB_PUBLIC?: string | undefined;
}

const LOOPBACK = '127.0.0.1';
const PORT = '8080';

/** @returns what is served; null where neither a port nor a public address is set. */
export function webSettings(given: WebVariables): WebSettings | null {
  const { PUBLIC_URL: publicUrl, WEB_PORT: port, WEB_TOKEN: token = null } = given;
  if (publicUrl === undefined && port === undefined) return null;
  return {
    publicUrl: publicUrl?.replace(/\/+$/, '') ?? null,
    port: Number(port ?? PORT),
    host: given.WEB_HOST ?? LOOPBACK,
    token: () => token,
    isPublic: given.WEB_PUBLIC === 'true',
  };
}

/** Pages that more than this machine reaches are for somebody: the operator says for whom. */
export function openPages(given: WebVariables): Pick<Problem, 'path' | 'wrong' | 'remedy'>[] {
  const { WEB_HOST: host = LOOPBACK, WEB_TOKEN: token, WEB_PUBLIC: isPublic } = given;
  if (webSettings(given) === null || isLoopback(host) || token !== undefined || isPublic === 'true') return [];
  const remedy = 'set WEB_TOKEN to what people type to see them, or WEB_PUBLIC=true to show them to everybody';
  return [
    { path: 'WEB_HOST', wrong: 'others than this machine reach the pages, and nothing asks who they are', remedy },
  ];
}

/** @returns whether the text is an address that can be listened on. */
export function isHost(text: string): boolean {
  return text === 'localhost' || isIP(text) !== 0;
}

/** @returns whether the address is of this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
