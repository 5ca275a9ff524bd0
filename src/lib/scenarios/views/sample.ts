import { requireInteger } from "../../arguments";
import { normals, type Stream } from "../../random";
import { viewOf, type MethodOptions } from "./methods";
import type { Outcome } from "./outcome";
import { eachView, type ThreeView } from "./view";

/** How runs are drawn. */
export interface SampleOptions extends MethodOptions {
  /** Runs a view, from 1. Default 1,000 (003-A4). */
  readonly runs?: number;
  readonly stream: Stream;
}

/**
 * Monte-Carlo runs of an outcome in three views (003-S17). Run i of each view rests on the same draw, so that differences
 * between views are free of chance.
 *
 * @returns outcomes [runs] of each view
 * @throws RangeError as {@link viewOf}, or for fewer than one run
 */
export function sampleViews(outcome: Outcome, options: SampleOptions): ThreeView<Float64Array> {
  const { runs = 1000, stream } = options;
  requireInteger("runs", runs, { min: 1 });
  const draws = normals(stream, runs);
  return eachView((view) => draws.map(viewOf(outcome, view, options)));
}
