import type { Snapshot } from "./snapshot";
import type { CheckpointStore, FoundCheckpoint } from "./store";

/** Keeps the last snapshot in memory: enough to roll back, not to survive the process. */
export function memoryCheckpoints(): CheckpointStore {
  let last: Snapshot | undefined;
  return {
    save: (snapshot): string => {
      last = snapshot;
      return "memory";
    },
    latest: (): FoundCheckpoint | undefined => last && { snapshot: last, place: "memory", skipped: [] },
  };
}
