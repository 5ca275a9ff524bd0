import type { Snapshot } from "./snapshot";

/** A checkpoint that could not be used. */
export interface SkippedCheckpoint {
  readonly place: string;
  /** What is wrong with it: "truncated: ...", "sha256 differs: ...". */
  readonly reason: string;
}

/** What a store found. */
export interface FoundCheckpoint {
  readonly snapshot: Snapshot;
  readonly place: string;
  /** Newer ones that were passed over. */
  readonly skipped: readonly SkippedCheckpoint[];
}

/** A place that keeps snapshots. */
export interface CheckpointStore {
  /** Saves all or nothing; gives the place for the event. */
  save(snapshot: Snapshot): string;
  /**
   * The last good snapshot, undefined if nothing was ever saved.
   *
   * @throws CheckpointError that names every file if there are some and none is good
   */
  latest(): FoundCheckpoint | undefined;
}

/** Thrown where checkpoints exist and none can be used, or where one belongs to another run. */
export class CheckpointError extends Error {
  override readonly name = "CheckpointError";
}
