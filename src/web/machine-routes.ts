import { Hono } from 'hono';
import type { Registry } from 'prom-client';
import { type Access, programGuard } from './access-guard.ts';

interface MachineRoutesDeps {
  /** @returns what is missing until the watcher does its work; empty where nothing is. */
  readonly missing: () => Promise<readonly string[]>;
  readonly registry: Registry;
  /** Brings what is read from the store up to date. */
  readonly refresh: () => Promise<void>;
  /** Of the figures; whether the watcher is alive and ready is told to everybody. */
  readonly access: Access;
}

/**
 * What machines ask: `/healthz` 200 while the process answers; `/readyz` 200, or 503 with what is missing; `/metrics` for Prometheus. None of
 * them is to be kept by anybody on the way.
 */
export function machineRoutes({ missing, registry, refresh, access }: MachineRoutesDeps): Hono {
  const routes = new Hono();
  routes.get('/healthz', (context) => context.text('ok\n', 200, { 'cache-control': 'no-store' }));
  routes.get('/readyz', async (context) => {
    const lacks = await missing();
    const headers = { 'cache-control': 'no-store' };
    return context.json({ ready: lacks.length === 0, missing: lacks }, lacks.length === 0 ? 200 : 503, headers);
  });
  const guard = programGuard(access);
  routes.get('/metrics', guard, async (context) => {
    await refresh();
    const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' };
    return context.body(await registry.metrics(), 200, headers);
  });
  return routes;
}
