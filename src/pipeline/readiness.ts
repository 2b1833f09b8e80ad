import type { Clock } from '../lib/clock.ts';

/** What the watcher cannot do its work without. */
export interface Readiness {
  /** @returns what is missing, in words an operator reads; empty where it is ready. Never rejects. */
  missing(): Promise<readonly string[]>;
  /** A cycle has ended. */
  cycleEnded(): void;
}

interface ReadinessDeps {
  /** Writes something; rejects where the store takes nothing. May wait its turn. */
  readonly write: () => Promise<unknown>;
  readonly platforms: () => readonly { readonly platform: string; readonly open: boolean }[];
  readonly clock: Clock;
}

/** Whoever asks every second has the store written to no oftener than this. */
const WRITE_EVERY_MS = 10_000;
/** An article that a model is asked about takes its time, and what writes waits for it. */
const PATIENCE_MS = 30_000;

/** @returns whether the store can be written, every platform is open and a cycle has ended, each as it is when it is asked. */
export function createReadiness({ write, platforms, clock }: ReadinessDeps): Readiness {
  let hasPolled = false;
  let begun: number | undefined;
  let written: 'under-way' | 'yes' | 'no' = 'under-way';
  const storeFails = async (): Promise<boolean> => {
    const now = clock.now();
    if (begun === undefined || (written !== 'under-way' && now - begun >= WRITE_EVERY_MS)) {
      begun = now;
      written = 'under-way';
      const trying = write().then(
        () => {
          written = 'yes';
        },
        () => {
          written = 'no';
        },
      );
      // Whoever asks is told what came of it, unless it has to wait its turn.
      await Promise.race([trying, pass()]);
    }
    return written === 'no' || (written === 'under-way' && now - begun > PATIENCE_MS);
  };
  return {
    cycleEnded: () => {
      hasPolled = true;
    },
    async missing() {
      const closed = platforms().filter(({ open }) => !open);
      return [
        ...((await storeFails()) ? ['the store cannot be written'] : []),
        ...closed.map(({ platform }) => `${platform} is not open`),
        ...(hasPolled ? [] : ['no cycle has ended yet']),
      ];
    },
  };
}

/** Long enough for a write that need not wait. */
function pass(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500).unref());
}
