import { disposeWeights, type Weights } from "../../model";
import { stream, type Stream } from "../../random";
import { laneWeights } from "../experiment/stack/weights";
import { decoder } from "../model";
import { criticDelta, rho1Excess, type Scorer } from "../scorers";
import type { MarkedFindings } from "./marked-findings";
import { markedLineLength, markedLineTokenizer } from "./marked-lines";
import { findingsOfSeed, type ImportanceExample, type SeedFindings } from "./seed";
import { trainOnLines } from "./train-stack";

/** Effort of the study. */
export interface ImportanceOptions {
  readonly seeds: readonly number[];
  /** Steps of the reference model, whose trunk is the critic's; default 200. */
  readonly steps?: number;
  /** Steps of the model that is being trained, early on; default 30. */
  readonly early?: number;
  /** Steps of the critic; default 200. */
  readonly criticSteps?: number;
  /** Lines of a step; default 64. */
  readonly batch?: number;
  /** Unseen lines on which the weights are read; default 100. */
  readonly unseen?: number;
  /** Whose weights are read; default both weighing continuously, since a top tenth needs an order. */
  readonly scorers?: Readonly<Record<"rho1" | "critic", Scorer>>;
  /** Called after each seed. */
  readonly onSeed?: () => void;
}

/** What the weights of one seed find on unseen lines of which a quarter is wrong. */
export interface ImportanceOfSeed {
  readonly seed: number;
  /** By Rho-1's weights. */
  readonly rho1: MarkedFindings;
  /** By the critic's. */
  readonly critic: MarkedFindings;
  /** R² of the critic's values on the same lines. */
  readonly criticRSquared: number;
}

/** Do weights find the tokens that are important by construction? */
export interface ImportanceStudy {
  readonly seeds: readonly ImportanceOfSeed[];
  /** The text of the last seed. */
  readonly example: ImportanceExample;
}

const wrong = 0.25;

const continuous = { rho1: rho1Excess({ mode: "softplus" }), critic: criticDelta() };

/**
 * From each seed trains a reference model, a model that is early in its training, and a critic on the reference's frozen trunk,
 * and asks on which tokens of unseen lines the weights are highest. A quarter of all lines is wrong, learned from or judged.
 *
 * @see 004-F2
 */
export function importanceStudy(options: ImportanceOptions): ImportanceStudy {
  const { seeds, steps = 200, early = 30, criticSteps = 200, batch = 64, unseen = 100 } = options;
  const config = { vocabulary: markedLineTokenizer().size, context: markedLineLength, width: 16, layers: 1, heads: 4 };
  const own = (seed: number, kind: string): Stream => stream(seed).split("importance").split(kind);
  const train = (kind: string, count: number): Weights =>
    trainOnLines({ config, batch, rate: 1e-2, wrong, streams: seeds.map((seed) => own(seed, kind)), steps: count });
  const [reference, base] = [train("reference", steps), train("base", early)];
  const model = decoder(config);
  const common = { model, wrong, criticSteps, batch, unseen, scorers: options.scorers ?? continuous };
  const found = seeds.map((seed, lane): SeedFindings => {
    const [knows, learns] = [reference, base].map((stack) => laneWeights(model.blueprint, stack, lane)) as [
      Weights,
      Weights,
    ];
    const findings = findingsOfSeed({ ...common, knows, learns, stream: own(seed, "critic") });
    [knows, learns].forEach(disposeWeights);
    options.onSeed?.();
    return findings;
  });
  [reference, base].forEach(disposeWeights);
  return {
    seeds: found.map(({ rho1, critic, criticRSquared }, i) => ({ seed: seeds[i]!, rho1, critic, criticRSquared })),
    example: found.at(-1)!.example,
  };
}
