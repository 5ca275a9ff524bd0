import { stream as seeded } from "../../random";
import { balanceNames, drawCorpus, runFloor, type EmotionPool } from "../../training";
import type { JoyDesign } from "./joy-draws";
import { joyArms, type JoyTrial } from "./joy-share";

/**
 * The linear floor on the same texts, seed by seed: TF-IDF and softmax regression on 65% Joy and on balanced texts (000-T3).
 *
 * @throws RangeError that names a class with too few texts
 */
export function joyFloor(
  pool: EmotionPool,
  { items, testItems }: JoyDesign,
  seeds: readonly number[],
): readonly JoyTrial[] {
  const arms = [
    { arm: "65% Joy, linear TF-IDF", joyShare: joyArms.asItIs.joyShare },
    { arm: "balanced, linear TF-IDF", joyShare: 1 / balanceNames.length },
  ];
  return seeds.flatMap((seed) =>
    arms.map(({ arm, joyShare }) => {
      const corpus = drawCorpus(pool, { items, testItems, joyShare }, seeded(seed).split("joy").split("items"));
      const { joyShare: share, macroF1 } = runFloor(corpus).outcome;
      return { seed, arm, share: 100 * share, macroF1: 100 * macroF1 };
    }),
  );
}
