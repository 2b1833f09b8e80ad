import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { PushReceiver } from '../pipeline/push-desk.ts';
import { wholeBody } from './whole-body.ts';

/** A feed's document in full; those of real feeds are under 2 MB. */
const MOST_BYTES = 5_000_000;
const LONGEST_TOKEN = 100;

/** What hubs of feeds call, by WebSub: GET verifies what we asked for, POST brings a document. Larger bodies get 413, unsigned ones 403. */
export function pushRoutes(receiver: PushReceiver): Hono {
  const routes = new Hono();
  routes.get('/websub/:feed/:token', async (context) => {
    const { feed, token } = context.req.param();
    const challenge = await receiver.verify(feed, token.slice(0, LONGEST_TOKEN), context.req.query());
    // As text: a challenge is what a stranger wrote.
    return challenge === null ? context.text('not asked for', 404) : context.text(challenge);
  });
  const tooLarge = bodyLimit({ maxSize: MOST_BYTES, onError: (context) => context.text('too large', 413) });
  routes.post('/websub/:feed/:token', tooLarge, async (context) => {
    const { feed, token } = context.req.param();
    const taken = await receiver.receive(feed, token.slice(0, LONGEST_TOKEN), {
      signature: context.req.header('x-hub-signature'),
      contentType: context.req.header('content-type') ?? null,
      body: new Uint8Array(await wholeBody(context.req.arrayBuffer())),
    });
    if (taken === 'taken') return context.body(null, 202);
    return taken === 'gone' ? context.text('not subscribed', 410) : context.text('not signed', 403);
  });
  return routes;
}
