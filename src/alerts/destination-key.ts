import type { Destination } from '../model/delivery.ts';

/** @returns the key of a destination in stores and comparisons. */
export function destinationKey(destination: Destination): string {
  return `${destination.platform}:${destination.id}`;
}

/** @returns the destination whose key this is. */
export function destinationOfKey(key: string): Destination {
  const at = key.indexOf(':');
  return { platform: key.slice(0, at) as Destination['platform'], id: key.slice(at + 1) };
}
