import type { RunPoint } from "../../../../src/lib/wmtp/experiment/train-arm";

/** A run at one look, of which a test says only what it is about. */
export function point(given: Partial<RunPoint>): RunPoint {
  const scores = {
    loss: 2,
    accuracy: 0.5,
    importantLoss: 1,
    importantAccuracy: 0.5,
    weightedLoss: 2,
    unweightedLoss: 2,
  };
  return { task: "text", arm: "NTP", seed: 1, step: 10, ...scores, ...given };
}
