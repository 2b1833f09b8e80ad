import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { WatcherError } from './errors.ts';

/** Where the web is served; other ports are those of mail, databases and consoles, which take a feed's request for their own. */
const WEB_PORTS: ReadonlySet<string> = new Set(['80', '443', '8080', '8443']);

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

/** A public host, but at a port where no web is served. */
export class RefusedPort extends WatcherError {
  readonly code = 'refused-address';

  constructor(port: string) {
    super(
      `port ${port} is none of ${[...WEB_PORTS].join(', ')}; an operator may allow it in feeds.yaml, under "allow"`,
    );
  }
}

/** @param port '80' and '443' where an address names none. */
export function isWebPort(port: string): boolean {
  return WEB_PORTS.has(port);
}

/** Azure's own services, its instances' metadata among them, at an address that is otherwise public. */
const CLOUD_SERVICES: ReadonlySet<string> = new Set(['168.63.129.16']);
/** All of IPv6 that has been given to anybody: what lies outside is reserved, or carries an IPv4 address in an old way (`::a.b.c.d`). */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');
/** The translator that everybody knows; one of a network's own (`64:ff9b:1::/48`) leads where that network likes. */
const WELL_KNOWN_NAT64 = ipaddr.parseCIDR('64:ff9b::/96');

/**
 * Whether `address` belongs to the public internet. Private, loopback, link-local (where clouds keep their metadata), unique
 * local, carrier-grade NAT, multicast, documentation and reserved ranges do not, nor does an IPv6 address that carries one
 * of these inside: mapped, 6to4, NAT64, Teredo.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast' && !CLOUD_SERVICES.has(parsed.toString());
  if (parsed.match(WELL_KNOWN_NAT64)) {
    return isPublicAddress(ipaddr.fromByteArray(parsed.toByteArray().slice(-4)).toString());
  }
  return parsed.range() === 'unicast' && parsed.match(GLOBAL_UNICAST);
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
