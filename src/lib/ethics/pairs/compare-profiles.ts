import { requireInteger } from "../../arguments";
import type { DimensionName, UtilitarianPair } from "../../data";
import { shuffled, type Stream } from "../../random";
import { profileNames, profiles, recordedWeights, type Profile, type ProfileName, type Weights } from "../registry";
import { centralityWeights, informationGraph } from "../weights";
import { pairAccuracy } from "./pairwise";
import { fitValueModel, type TextValues, type ValueModel } from "./value-models";

/** Where a profile's weights come from. */
export type WeightSource = "fixed" | "centrality";

/** A way to judge pairs: a profile with its weights, or the valence by itself, which is the linear floor. */
export type Arm = `${ProfileName} ${WeightSource}` | "valence alone";

/** Share of test pairs judged as people did, arm by arm, of one seed. */
export type ArmAccuracies = Readonly<Record<Arm, number>>;

/** How large one seeded comparison is. */
export interface CompareOptions {
  readonly stream: Stream;
  /** Pairs learned from; default 2,000, drawn without replacement. */
  readonly train?: number;
  /** Pairs judged; default 1,500. */
  readonly test?: number;
}

/**
 * Judges the same test pairs with every profile, with the recorded weights and with weights from centrality in the SURD graph
 * of the training texts. All arms share one model of values, so that they differ in nothing else. There is no situation to
 * speak of, so that all layers are neutral.
 *
 * @throws RangeError if there are fewer pairs than asked for
 * @see 000-E17, X-C4
 */
export function compareProfiles(
  pairs: { readonly train: readonly UtilitarianPair[]; readonly test: readonly UtilitarianPair[] },
  { stream, train = 2000, test = 1500 }: CompareOptions,
): ArmAccuracies {
  requireInteger("train", train, { min: 10, max: pairs.train.length });
  requireInteger("test", test, { min: 10, max: pairs.test.length });
  const learned = shuffled(stream.split("train"), pairs.train).slice(0, train);
  const judged = shuffled(stream.split("test"), pairs.test).slice(0, test);
  const model = fitValueModel(learned);
  const [better, worse] = [
    model.apply(judged.map((pair) => pair.better)),
    model.apply(judged.map((pair) => pair.worse)),
  ];
  const arms = profileNames.flatMap((name) => {
    const profile: Profile = profiles[name];
    const weights = { fixed: recordedWeights(profile), centrality: learnedWeights(profile, model) };
    return (["fixed", "centrality"] as const).map((source) => {
      const utility = (values: TextValues): Float64Array => utilities(values, profile, weights[source]);
      return [`${name} ${source}`, pairAccuracy(utility(better), utility(worse))] as const;
    });
  });
  return {
    ...(Object.fromEntries(arms) as Record<`${ProfileName} ${WeightSource}`, number>),
    "valence alone": pairAccuracy(better.valence, worse.valence),
  };
}

/** Utilities of texts with neutral layers: sum of w v with signs, over the sum of w. */
export function utilities({ signed }: TextValues, { dimensions }: Profile, weights: Weights): Float64Array {
  const total = dimensions.reduce((sum, name) => sum + weights[name], 0);
  return signed.intensity.map((_, row) =>
    dimensions.reduce((sum, name) => sum + (weights[name] * signed[name][row]!) / total, 0),
  );
}

/** Weights from eigenvector centrality in the SURD graph of the training texts, whose outcome is to be the better (1) or the worse (0) one. */
function learnedWeights(profile: Profile, { better, worse }: ValueModel): Weights {
  const columns = Object.fromEntries(
    profile.dimensions.map((name) => [name, Float64Array.from([...better.signed[name], ...worse.signed[name]])]),
  ) as Record<DimensionName, Float64Array>;
  const { length } = better.valence;
  const outcome = new Float64Array(2 * length).fill(1, 0, length);
  return centralityWeights(informationGraph(columns, outcome), profile, { kind: "eigenvector" });
}
