import { HTTPException } from 'hono/http-exception';

/** @returns what was read of a request's body. @throws HTTPException 400 where it was never sent in full: that is no fault of ours. */
export async function wholeBody<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    if (cause instanceof HTTPException) throw cause;
    throw new HTTPException(400, { message: 'not sent in full', cause });
  }
}
