import { Hono } from 'hono';

/** Whoever asks meanwhile is told to ask again so many seconds later. */
const AGAIN_S = 5;

/** Stands before routes that answer only once the watcher is open: until then all they say is 503, with when to ask again. */
export function openingRoutes(isOpen: () => boolean): Hono {
  const routes = new Hono();
  routes.use(async (context, next) => {
    if (isOpen()) return next();
    return context.text('the watcher is starting\n', 503, { 'retry-after': `${AGAIN_S}`, 'cache-control': 'no-store' });
  });
  return routes;
}
