import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Stream } from "../../random";
import { encodeSnapshot } from "../checkpoints/codec";
import { folderCheckpoints } from "../checkpoints/folder";
import type { CheckpointStore } from "../checkpoints/store";
import { weightsOnly } from "../checkpoints/weights-only";
import { asWritten, scheduled } from "../schedules";
import { trainTasks, type TaskResult, type TaskSplits } from "./train-tasks";

/** What happens to a run. */
export const interruptions = ["never stopped", "stopped and resumed", "newest file damaged", "weights only"] as const;

/** A run of the study, in a row of a table. */
export interface ResumedRun {
  readonly run: (typeof interruptions)[number];
  /** The step that the second part began with; none for the run that was never stopped. */
  readonly from: number | undefined;
  /** Steps whose work was done again. */
  readonly again: number;
  /** Checkpoints that were passed over, and why. */
  readonly passedOver: string;
  /** First 16 digits of the sha256 of all that the run would go on from: weights, optimizer, position and stream. */
  readonly hash: string;
  readonly test: number;
}

/** How the runs go. */
export interface ResumeStudyOptions {
  readonly stream: Stream;
  /** An empty folder; each run gets one of its own inside. */
  readonly folder: string;
  readonly steps: number;
  /** Steps between checkpoints. */
  readonly every: number;
  /** Steps done when the run dies. */
  readonly stopAfter: number;
  readonly rate: number;
}

/**
 * Trains the four heads without a stop, and with a death after some steps and a second start from the files, in three ways.
 *
 * @see 003-S32
 */
export function resumeStudy(sets: TaskSplits, options: ResumeStudyOptions): ResumedRun[] {
  return interruptions.map((run, i) => {
    const folder = path.join(options.folder, `run-${i}`);
    const store = folderCheckpoints(folder);
    if (run !== "never stopped") die(sets, options, store);
    if (run === "newest file damaged") flipBit(folder);
    const { history, test } = trained(sets, options, run === "weights only" ? weightsOnly(store) : store, false);
    const resumed = history.events.find((event) => event.kind === "resumed");
    return {
      run,
      from: resumed?.step,
      again: resumed === undefined ? 0 : options.stopAfter - resumed.step,
      passedOver: (resumed?.skipped ?? []).map(({ place, reason }) => `${place}: ${reason}`).join("; "),
      hash: createHash("sha256").update(encodeSnapshot(store.latest()!.snapshot)).digest("hex").slice(0, 16),
      test,
    };
  });
}

/** The first part of a run: it throws in the middle of a step, with no recovery. */
function die(sets: TaskSplits, options: ResumeStudyOptions, store: CheckpointStore): void {
  try {
    trained(sets, options, store, true);
  } catch (error) {
    if (!(error instanceof Error && error.message === "injected: crash")) throw error;
  }
}

function trained(
  sets: TaskSplits,
  { stream, steps, every, stopAfter, rate }: ResumeStudyOptions,
  store: CheckpointStore,
  dies: boolean,
): TaskResult {
  const checkpoints = { store, every, resume: true };
  const faults = dies ? [{ kind: "crash" as const, step: stopAfter }] : [];
  return trainTasks(sets, { stream, steps, rate: scheduled(rate, asWritten(steps)), plan: { checkpoints, faults } });
}

/** Turns one bit in the last of the folder's files. */
function flipBit(folder: string): void {
  const file = path.join(folder, readdirSync(folder).sort().at(-1)!);
  const bytes = readFileSync(file);
  bytes[bytes.length - 3]! ^= 1;
  writeFileSync(file, bytes);
}
