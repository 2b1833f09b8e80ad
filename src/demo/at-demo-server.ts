import type { HttpClient } from '../lib/http.ts';
import { DEMO_ADDRESS } from './demo-project.ts';

/**
 * @param baseUrl where the sample feeds are served this time.
 * @returns a client that finds them there under the address that they always have, so that what is remembered of them is still theirs at
 * the next start, and for whoever only asks.
 */
export function atDemoServer(http: HttpClient, baseUrl: string): HttpClient {
  const moved = (url: string, from: string, to: string) =>
    url.startsWith(`${from}/`) ? `${to}${url.slice(from.length)}` : url;
  const named = (url: string) => moved(url, baseUrl, DEMO_ADDRESS);
  return {
    async get(url, headers) {
      const response = await http.get(moved(url, DEMO_ADDRESS, baseUrl), headers);
      const movedTo = response.movedTo === null ? null : named(response.movedTo);
      return { ...response, url: named(response.url), movedTo };
    },
    close: http.close,
  };
}
