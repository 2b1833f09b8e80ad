/** A request to stop, from whoever makes it first. */
export interface StopSignal {
  /** Resolves with undefined at the first request: SIGTERM, SIGINT, or a call of `request`. */
  readonly signal: Promise<undefined>;
  readonly requested: () => boolean;
  readonly request: () => void;
  /** Hands the signals back to Node, whose answer to them is to end at once. */
  dispose(): void;
}

/** Takes SIGTERM and SIGINT from here on. */
export function stopSignal(): StopSignal {
  let resolve = () => {};
  let asked = false;
  const signal = new Promise<undefined>((settle) => {
    resolve = () => settle(undefined);
  });
  const request = () => {
    asked = true;
    resolve();
  };
  process.on('SIGTERM', request);
  process.on('SIGINT', request);
  return {
    signal,
    requested: () => asked,
    request,
    dispose() {
      process.off('SIGTERM', request);
      process.off('SIGINT', request);
    },
  };
}
