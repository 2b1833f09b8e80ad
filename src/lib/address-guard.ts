import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { WatcherError } from './errors.ts';

/** A host name or address leads to a network that no feed may reach: this machine, its neighbours, or a cloud's metadata. */
export class RefusedAddress extends WatcherError {
  readonly code = 'refused-address';

  constructor(host: string, address: string) {
    super(
      host === address
        ? `${address} is not a public address`
        : `${host} is at ${address}, which is not a public address`,
    );
  }
}

/**
 * Whether `address` belongs to the public internet. Private, loopback, link-local (where clouds keep their metadata), unique
 * local, carrier-grade NAT, multicast, documentation and reserved ranges do not, nor does an IPv6 address that carries one
 * of these inside: mapped, 6to4, NAT64, Teredo.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return carriedAddress(parsed);
  return true;
}

/** NAT64 (64:ff9b::/96) leads to a public address through a translator; every other special range is refused. */
function carriedAddress(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.kind() !== 'ipv6' || address.range() !== 'rfc6052') return false;
  return ipaddr.fromByteArray(address.toByteArray().slice(-4)).range() === 'unicast';
}

/** Resolves names as Node does and leaves out every address that is not public; none left is `RefusedAddress`. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const first = open[0];
    if (!first) return callback(new RefusedAddress(hostname, addresses[0]?.address ?? 'no address'), '', 0);
    if (options.all) return callback(null, open);
    return callback(null, first.address, first.family);
  });
};

/** @returns the address that `hostname` literally is, brackets taken off; null for a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}
