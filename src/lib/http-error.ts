import { messageOf, WatcherError } from './errors.ts';

/**
 * Why an exchange came to no response.
 * bad-address: not an absolute http(s) address. refused-address: leads to a private network. dns: the name is not known.
 * connection: refused, reset or ended early. tls: the certificate or handshake. timeout: the deadline of the whole exchange.
 * too-large: over the size cap, as sent or unpacked. bad-redirect: no target, too many, or to an address that is not http(s).
 * bad-encoding: compressed in an unknown way, or broken.
 */
export type HttpFault =
  | 'bad-address'
  | 'refused-address'
  | 'dns'
  | 'connection'
  | 'tls'
  | 'timeout'
  | 'too-large'
  | 'bad-redirect'
  | 'bad-encoding';

const LASTING: ReadonlySet<HttpFault> = new Set(['bad-address', 'refused-address', 'too-large', 'bad-redirect']);

/** An exchange that came to no response. `code` is `http-` and the fault. */
export class HttpError extends WatcherError {
  readonly code: `http-${HttpFault}`;
  readonly fault: HttpFault;
  override readonly retryable: boolean;

  constructor(fault: HttpFault, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = `http-${fault}`;
    this.fault = fault;
    this.retryable = !LASTING.has(fault);
  }
}

/** The address without its query, user and fragment: those may hold a token. For messages. */
export function printableAddress(address: string): string {
  if (!URL.canParse(address)) return 'an address that cannot be read';
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}

/** @returns whatever the transport threw, as one of the named faults, with the address in its message. */
export function toHttpError(error: unknown, address: string): HttpError {
  if (error instanceof HttpError) return error;
  const fault = faultOf(error);
  const where = printableAddress(address);
  const told: Partial<Record<HttpFault, string>> = {
    timeout: `${where} did not answer in time`,
    dns: `the host of ${where} is not known to DNS`,
    tls: `the certificate or TLS of ${where} is not acceptable: ${messageOf(deepest(error))}`,
    'refused-address': `${where} is refused: ${messageOf(deepest(error))}`,
  };
  return new HttpError(fault, told[fault] ?? `${where} broke the connection: ${messageOf(deepest(error))}`, {
    cause: error,
  });
}

function faultOf(error: unknown): HttpFault {
  const { code = '', name = '' } = deepest(error) as { code?: string; name?: string };
  if (code === 'refused-address') return 'refused-address';
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) return 'timeout';
  if (/^(ENOTFOUND|EAI_)/.test(code)) return 'dns';
  if (/CERT|TLS|SSL|UNABLE_TO|EPROTO/.test(code)) return 'tls';
  return 'connection';
}

/** The reason itself: undici and node:net wrap it, net in a list of one error per address tried. */
function deepest(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return deepest(error.errors[0]);
  if (error instanceof Error && error.cause instanceof Error) return deepest(error.cause);
  return error;
}
