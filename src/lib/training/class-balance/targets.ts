import { requireFinite, requireInteger } from "../../arguments";
import { balanceNames } from "./emotions";

/** The two numbers that the first text steers by, in percent. */
export interface JoyAndRegret {
  /** Share of items that are called Joy. */
  readonly joy: number;
  /** Share of cases in which regret is detected. */
  readonly regret: number;
}

/** The Joy and regret thresholds of the three printed lists (000-C1), in percent; the trial's Joy is a fall in points. */
export const printedLists = {
  first: { joy: 40, regret: 25 },
  second: { joy: 35, regret: 30 },
  trial: { joyFall: 5, regret: 20 },
} as const;

/**
 * Which printed targets a change meets, as they are printed: by share and detection rate alone.
 *
 * @throws RangeError for something that is no percentage
 * @see 000-A1, A2, A5, A6, A9, A10, A11 and 000-C14
 */
export function printedTargetsMet(before: JoyAndRegret, after: JoyAndRegret): Readonly<Record<string, boolean>> {
  for (const [name, value] of Object.entries({ ...before, ...after })) requireFinite(name, value, { min: 0, max: 100 });
  const { first, second, trial } = printedLists;
  return {
    A1: after.regret >= first.regret,
    A2: after.joy <= first.joy,
    A5: after.joy <= second.joy,
    A6: after.regret >= second.regret,
    A9: before.joy - after.joy >= trial.joyFall,
    A10: after.regret >= trial.regret,
    A11: after.joy < before.joy && after.regret > before.regret,
  };
}

/**
 * The probabilities of a model that has learned nothing and always says the same.
 *
 * @param label what it says, with certainty
 * @returns [items, classes] row-major
 * @see 000-C14
 */
export function constantProbabilities(items: number, label: number): Float64Array {
  const classes = balanceNames.length;
  requireInteger("items", items, { min: 1 });
  requireInteger("label", label, { min: 0, max: classes - 1 });
  return Float64Array.from({ length: items * classes }, (_, i) => (i % classes === label ? 1 : 0));
}
