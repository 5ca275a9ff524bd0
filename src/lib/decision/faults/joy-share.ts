import * as tf from "@tensorflow/tfjs";
import { crossEntropyLoss } from "../../losses";
import { stream as seeded } from "../../random";
import { macroF1 } from "../../statistics";
import { balanceNames, classifierProbabilities, joyClass } from "../../training";
import type { JoyDraw } from "./joy-draws";

/** What a classifier is trained on, and how wide it is. */
export interface JoyArm {
  readonly name: string;
  /** Share of Joy in its training set. */
  readonly joyShare: number;
  /** Hidden units of its head. */
  readonly hidden: number;
}

/** The two causes that 000-T3 names, each switched off alone. */
export const joyArms: {
  readonly asItIs: JoyArm;
  readonly fourfoldHead: JoyArm;
  readonly balancedData: JoyArm;
} = {
  asItIs: { name: "65% Joy, 32 hidden units", joyShare: 0.65, hidden: 32 },
  fourfoldHead: { name: "65% Joy, 128 hidden units", joyShare: 0.65, hidden: 128 },
  balancedData: { name: "balanced, 32 hidden units", joyShare: 1 / balanceNames.length, hidden: 32 },
};

/** What a trained classifier calls Joy. */
export interface JoyTrial {
  readonly seed: number;
  readonly arm: string;
  /** Calls of Joy on a test set with one eighth of it, percent. */
  readonly share: number;
  /** Of all eight classes, percent. */
  readonly macroF1: number;
}

/**
 * Trains a classifier in each arm by plain cross-entropy, seed by seed from equal weights where the widths agree, and counts
 * what it calls Joy (000-T1, 000-T3).
 *
 * @param onTrial called after each training
 */
export function joyStudy(
  draw: JoyDraw,
  arms: readonly JoyArm[],
  seeds: readonly number[],
  onTrial?: () => void,
): readonly JoyTrial[] {
  return seeds.flatMap((seed) =>
    arms.map((arm) => {
      const own = seeded(seed).split("joy");
      const { train, test } = draw(arm.joyShare, own.split("items"));
      const probabilities = classifierProbabilities(train, test, {
        classes: balanceNames.length,
        hidden: arm.hidden,
        stream: own.split("classifier"),
        loss: (logits, items) => {
          const labels = items.map((at) => train.labels[at]!);
          return crossEntropyLoss(logits, tf.tensor1d(labels, "int32"));
        },
      });
      const calls = callsOf(probabilities, balanceNames.length);
      onTrial?.();
      const share = (100 * calls.filter((call) => call === joyClass).length) / calls.length;
      return { seed, arm: arm.name, share, macroF1: 100 * macroF1(test.labels, calls) };
    }),
  );
}

/** Class with the highest probability of each item. */
function callsOf(probabilities: Float64Array, classes: number): Int32Array {
  return Int32Array.from({ length: probabilities.length / classes }, (_, item) => {
    const own = probabilities.subarray(item * classes, (item + 1) * classes);
    return own.indexOf(Math.max(...own));
  });
}
