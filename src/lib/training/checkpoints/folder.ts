import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { requireInteger } from "../../arguments";
import { decodeSnapshot, encodeSnapshot } from "./codec";
import { CheckpointError, type CheckpointStore, type FoundCheckpoint, type SkippedCheckpoint } from "./store";

const named = /^step-(\d{8,})\.checkpoint$/;

/** How a folder keeps checkpoints. */
export interface FolderOptions {
  /** How many it keeps, at least 2, so that the one before survives a disk that damages the last; default 2. */
  readonly keep?: number;
}

/**
 * Checkpoints as files of a folder, which belongs to one run. A file is written beside its place, forced to the disk and then
 * renamed, so that a process that is killed at any moment leaves the last good one whole. Each file carries the sha256 of
 * what it holds; one that is truncated or changed is passed over, by name, for the one before.
 *
 * @param folder made if it is not there
 */
export function folderCheckpoints(folder: string, { keep = 2 }: FolderOptions = {}): CheckpointStore {
  requireInteger("keep", keep, { min: 2 });
  return {
    save: (snapshot): string => {
      const file = fileOfStep(snapshot.position.step);
      mkdirSync(folder, { recursive: true });
      writeBeside(folder, file, encodeSnapshot(snapshot));
      prune(folder, snapshot.position.step, keep);
      return file;
    },
    latest: (): FoundCheckpoint | undefined => lastGood(folder),
  };
}

function fileOfStep(step: number): string {
  return `step-${String(step).padStart(8, "0")}.checkpoint`;
}

function writeBeside(folder: string, file: string, bytes: Uint8Array): void {
  const beside = path.join(folder, `${file}.part`);
  const descriptor = openSync(beside, "w");
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(beside, path.join(folder, file));
  syncFolder(folder);
}

/** A rename is on the disk once its folder is. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Steps of the checkpoints in a folder, newest first. */
function stepsIn(folder: string): number[] {
  const steps = readdirSync(folder).flatMap((file) => named.exec(file)?.[1] ?? []);
  return steps.map(Number).sort((a, b) => b - a);
}

/** Removes old checkpoints. One of a later step than the last saved is damaged, and stays for whoever asks why. */
function prune(folder: string, saved: number, keep: number): void {
  const older = stepsIn(folder).filter((step) => step < saved);
  for (const step of older.slice(keep - 1)) rmSync(path.join(folder, fileOfStep(step)), { force: true });
}

function lastGood(folder: string): FoundCheckpoint | undefined {
  const skipped: SkippedCheckpoint[] = [];
  for (const step of existing(folder)) {
    const place = fileOfStep(step);
    try {
      return { snapshot: decodeSnapshot(readFileSync(path.join(folder, place))), place, skipped };
    } catch (error) {
      if (!(error instanceof CheckpointError)) throw error;
      skipped.push({ place, reason: error.message });
    }
  }
  if (skipped.length === 0) return undefined;
  const faults = skipped.map(({ place, reason }) => `${place}: ${reason}`).join("; ");
  throw new CheckpointError(`checkpoints: none of ${folder} can be used: ${faults}`);
}

function existing(folder: string): number[] {
  try {
    return stepsIn(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
