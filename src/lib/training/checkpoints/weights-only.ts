import type { CheckpointStore } from "./store";

/**
 * A store that gives back weights and position and forgets the optimizer's state, as a saved file of weights does. What it resumes
 * goes on, but not to the bit: for comparison, see 003-S32.
 */
export function weightsOnly(store: CheckpointStore): CheckpointStore {
  return {
    save: (snapshot) => store.save(snapshot),
    latest: () => {
      const found = store.latest();
      if (found === undefined) return undefined;
      const parts = new Map([...found.snapshot.parts, ["optimizer", new Map()] as const]);
      return { ...found, snapshot: { ...found.snapshot, parts } };
    },
  };
}
