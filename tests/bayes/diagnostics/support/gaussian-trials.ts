import { normal, normals, stream } from "../../../../src/lib/random";
import { runTrials, type Trial } from "../../../../src/lib/bayes/diagnostics/trial";
import { gaussianPosterior } from "../../../../src/lib/bayes/exact/gaussian";
import { scalarDraws } from "../../../../src/lib/bayes/exact/draws";

/** How a posterior is bent: its deviation multiplied, its mean shifted by so many deviations. */
export interface Bend {
  readonly scale?: number;
  readonly shift?: number;
}

/** The ways to be wrong that every check must see; and none. */
export const bends: Readonly<Record<"exact" | "overconfident" | "underconfident" | "shifted", Bend>> = {
  exact: {},
  overconfident: { scale: 0.5 },
  underconfident: { scale: 2 },
  shifted: { shift: 0.5 },
};

const made = new Map<string, Trial[]>();

/** Trials of the conjugate Gaussian (prior N(0, 1), three readings with noise of variance 1) under a bent posterior, kept. */
export function gaussianTrials(bend: Bend, trials = 1000, draws = 99): Trial[] {
  const key = JSON.stringify([bend, trials, draws]);
  const found = made.get(key) ?? bentTrials(bend, trials, draws);
  made.set(key, found);
  return found;
}

function bentTrials({ scale = 1, shift = 0 }: Bend, trials: number, draws: number): Trial[] {
  return runTrials({
    stream: stream("trials"),
    trials,
    draws,
    drawTheta: (source) => Float64Array.of(normal(source)),
    simulate: (source, theta) => normals(source, 3).map((z) => theta[0]! + z),
    drawPosterior: (source, data, count) => {
      const { mean, variance } = gaussianPosterior({ mean: 0, variance: 1 }, data, 1);
      const deviation = Math.sqrt(variance);
      return scalarDraws(normals(source, count).map((z) => mean + deviation * (scale * z + shift)));
    },
  });
}
