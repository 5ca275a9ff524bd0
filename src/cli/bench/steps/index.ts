import { readScalar, startEngine, type EngineName } from "../../../lib/engine";
import { allocate, countParameters, type Weights } from "../../../lib/model";
import { stream } from "../../../lib/random";
import { adamW, differentiate, disposeGradients, type Optimizer } from "../../../lib/training";
import type { Timing } from "../benchmark";
import { blockWork, type BlockSize } from "./encoder-block";
import { fill } from "./filled";
import { languageModelWork, type LanguageModelSize } from "./language-model";
import { perceptronWork, type PerceptronSize } from "./perceptron";
import type { Work } from "./work";

/** What is timed. */
export type Size =
  | ({ readonly kind: "block" } & BlockSize)
  | ({ readonly kind: "language-model" } & LanguageModelSize)
  | ({ readonly kind: "perceptron" } & PerceptronSize);

/** Steps before the clock starts; the slow engines have little to warm. */
const warmUps: Readonly<Record<EngineName, number>> = { native: 3, wasm: 1, cpu: 1 };
const RATE = 1e-3;

/**
 * Times steps on one engine.
 *
 * @param steps how many are timed, after some that are not
 * @returns seconds of one step, the mean of all; `check` is the loss of the last
 */
export async function timeSteps(size: Size, engine: EngineName, steps: number): Promise<Timing> {
  await startEngine({ backend: engine });
  const work = workOf(size);
  const weights = allocate(work.blueprint, stream(1));
  fill(weights);
  const optimizer = adamW({ decays: () => true });
  for (let i = 0; i < warmUps[engine]; i++) step(work, weights, optimizer);
  const start = performance.now();
  let check = NaN;
  for (let i = 0; i < steps; i++) check = step(work, weights, optimizer);
  return { seconds: (performance.now() - start) / 1000 / steps, check };
}

/** How many numbers a work trains. */
export function trainedBy(size: Size): number {
  return countParameters(workOf(size).blueprint);
}

function workOf(size: Size): Work {
  if (size.kind === "block") return blockWork(size);
  return size.kind === "language-model" ? languageModelWork(size) : perceptronWork(size);
}

/** One step; all engines of the CPU compute at the call, so nothing of it is left for later. */
function step({ loss, updates }: Work, weights: Weights, optimizer: Optimizer): number {
  const differentiated = differentiate(weights, () => loss(weights));
  if (updates) optimizer.step(weights, differentiated.gradients, () => RATE);
  const value = readScalar(differentiated.loss);
  differentiated.loss.dispose();
  disposeGradients(differentiated.gradients);
  return value;
}
