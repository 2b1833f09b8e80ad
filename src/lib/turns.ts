/** Does one piece of work after the other. A piece must not wait for another that it begins itself. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** For what reads, decides and writes, and would lose what another such piece writes in between. A piece that fails holds up nothing. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}
