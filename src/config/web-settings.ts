import { isIP } from 'node:net';
import { isPublicAddress, isWebPort } from '../lib/address-guard.ts';
import type { Problem } from './problem.ts';

/** Where the bot is reached over HTTP. */
export interface WebSettings {
  /** How it is reached from outside, without a slash at its end; null where it is not. */
  readonly publicUrl: string | null;
  readonly port: number;
  /** The address that is listened on; null for all of this machine, as hubs need it where nothing else is said. */
  readonly host: string | null;
  /** A function, so that nothing that prints the environment prints it. */
  readonly token: () => string | null;
  /** The pages are for everybody. */
  readonly isPublic: boolean;
  /** The WebSub hub that is told of changes of the feeds of stories; null where there is none. */
  readonly hub: string | null;
}

interface WebVariables {
  readonly PUBLIC_URL?: string | undefined;
  readonly WEB_PORT?: string | undefined;
  readonly WEB_HOST?: string | undefined;
  readonly WEB_TOKEN?: string | undefined;
  readonly WEB_PUBLIC?: string | undefined;
  readonly WEBSUB_HUB?: string | undefined;
}

const LOOPBACK = '127.0.0.1';
const PORT = '8080';

/** @returns what is served; null where neither a port nor a public address is set. */
export function webSettings(given: WebVariables): WebSettings | null {
  const { PUBLIC_URL: publicUrl, WEB_PORT: port, WEB_TOKEN: token = null, WEBSUB_HUB: hub } = given;
  if (publicUrl === undefined && port === undefined) return null;
  return {
    publicUrl: publicUrl?.replace(/\/+$/, '') ?? null,
    port: Number(port ?? PORT),
    host: given.WEB_HOST ?? (publicUrl === undefined ? LOOPBACK : null),
    token: () => token,
    isPublic: given.WEB_PUBLIC === 'true',
    // As a header carries it.
    hub: publicUrl !== undefined && hub !== undefined && URL.canParse(hub) ? new URL(hub).href : null,
  };
}

/** @returns why the hub could not read the feeds, or could not be reached: it comes from outside, and without a token. At most one. */
export function hubProblems(given: WebVariables): Pick<Problem, 'path' | 'wrong' | 'remedy'>[] {
  const { WEBSUB_HUB: hub, PUBLIC_URL: publicUrl, WEB_PUBLIC: isPublic } = given;
  if (hub === undefined || !URL.canParse(hub)) return [];
  if (publicUrl === undefined) {
    const remedy = 'set PUBLIC_URL to where WEB_PORT is reached from outside, or remove WEBSUB_HUB';
    return [{ path: 'WEBSUB_HUB', wrong: 'the hub cannot reach the feeds of stories', remedy }];
  }
  const { hostname, port, protocol } = new URL(hub);
  const host = hostname.replace(/^\[|\]$/g, '');
  const isReached =
    isWebPort(port || (protocol === 'https:' ? '443' : '80')) && (isIP(host) === 0 || isPublicAddress(host));
  if (!isReached) {
    const remedy = 'write the address of a public hub, at port 443, 80, 8443 or 8080';
    return [{ path: 'WEBSUB_HUB', wrong: 'the hub is not on the public internet', remedy }];
  }
  if (isPublic === 'true') return [];
  const remedy = 'set WEB_PUBLIC=true to show pages and feeds to everybody, or remove WEBSUB_HUB';
  return [{ path: 'WEBSUB_HUB', wrong: 'the hub would be asked for WEB_TOKEN, which it does not have', remedy }];
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
