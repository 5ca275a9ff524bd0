import { circularShift, type Stream } from "../../random";
import type { Coded } from "./bins";
import { countJoint } from "./joint";
import type { Problem } from "./problem";
import { specificInformation, type SpecificInformation } from "./specific";

/**
 * Specific information when the target is shifted in time, the end wrapped to the start, by a random number of samples,
 * at least a twentieth of them: each series keeps its own rhythm, and what binds them within that time is gone.
 */
export function shiftedInformation(problem: Problem, maxOrder: number, stream: Stream): SpecificInformation {
  const shift = circularShift(stream, problem.target.codes.length);
  const joint = countJoint(problem.cells, shifted(problem.target, shift));
  return specificInformation(joint, maxOrder);
}

function shifted({ codes, states }: Coded, by: number): Coded {
  const out = new Uint16Array(codes.length);
  out.set(codes.subarray(by));
  out.set(codes.subarray(0, by), codes.length - by);
  return { codes: out, states };
}

/** Takes off what the same tables hold on average when the target is shifted; never below 0. */
export function withoutShuffled(
  information: SpecificInformation,
  shuffled: readonly SpecificInformation[],
): SpecificInformation {
  const average = (pick: (one: SpecificInformation) => number): number =>
    shuffled.reduce((sum, one) => sum + pick(one) / shuffled.length, 0);
  return {
    ...information,
    bits: information.bits.map((bits, i) => Math.max(0, bits - average((one) => one.bits[i]!))),
    information: Math.max(0, information.information - average((one) => one.information)),
  };
}
