import type { Destination } from '../model/delivery.ts';

/** @returns the key of a destination in stores and comparisons. */
export function destinationKey(destination: Destination): string {
  return `${destination.platform}:${destination.id}`;
}
