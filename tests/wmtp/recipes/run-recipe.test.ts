import { expect, it } from "vitest";
import { parseRecipe, runRecipe, type Metrics } from "../../../src/lib/wmtp";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

const small = `
model: { width: 8, layers: 1, heads: 2, predictions: 2 }
batching: { batch: 4, length: 12 }
critic: { steps: 3 }
rho1: { steps: 3 }
eval: { windows: 4 }
`;
const training = "to be or not to be that is the question ".repeat(20);
const texts = {
  training,
  validation: training,
  reference: training,
  rewards: (ids: Int32Array) => Float64Array.from(ids, (id) => id % 2),
};
const recipe = (more: string): string => `${small}train: { steps: 4, ${more} }\n`;

it.each([
  ["baseline-mtp", "uniform"],
  ["rho1-wmtp", "rho1-excess-v1"],
  ["critic-wmtp", "critic-delta-v1"],
])("runRecipe trains %s with %s and judges it unweighted, leaving no tensor", async (algo, scorer) => {
  await expectNoLeak(() => {
    const run = runRecipe(parseRecipe(recipe(`algo: ${algo}`)), texts);
    expect(run.scorer).toBe(scorer);
    expect(run.losses).toHaveLength(4);
    expect(run.evaluation.heads).toHaveLength(2);
    expect(run.metrics).toMatchObject({ "train/nan_weights": 0, "train/loss": run.losses.at(-1)! });
  });
});

it("a recipe that reads weights_tensor still runs, and trains the same", () => {
  const now = runRecipe(parseRecipe(recipe("algo: rho1-wmtp")), texts);
  const old = runRecipe(parseRecipe(`${recipe("algo: rho1-wmtp")}loss: { weights: weights_tensor }\n`), texts);
  expect(old.losses).toEqual(now.losses);
});

it("runRecipe repeats to the bit with its seed and differs with another", () => {
  const losses = (seed: number): Float64Array =>
    runRecipe(parseRecipe(`${recipe("algo: rho1-wmtp, control: log-normal")}run: { seed: ${seed} }\n`), texts).losses;
  expect(losses(1)).toEqual(losses(1));
  expect(losses(1)).not.toEqual(losses(2));
});

it("runRecipe tells a sink the metrics of each step", () => {
  const told: [number, Metrics][] = [];
  const sink = {
    log: (step: number, metrics: Metrics) => void told.push([step, metrics]),
    close: () => Promise.resolve(),
  };
  const run = runRecipe(parseRecipe(recipe("algo: rho1-wmtp")), { ...texts, sink });
  expect(told.map(([step]) => step)).toEqual([1, 2, 3, 4]);
  expect(told.at(-1)![1]).toEqual(run.metrics);
});

it("runRecipe reads byte pairs", () => {
  const bytes = "data: { tokenizer: byte-pairs, size: 256 }\n";
  expect(runRecipe(parseRecipe(`${recipe("algo: baseline-mtp")}${bytes}`), texts).losses).toHaveLength(4);
});

it("runRecipe names what an algorithm needs and does not get", () => {
  const bare = { training, validation: training };
  expect(() => runRecipe(parseRecipe(recipe("algo: rho1-wmtp")), bare)).toThrow(
    "rho1-wmtp: reference: expected a text",
  );
  expect(() => runRecipe(parseRecipe(recipe("algo: critic-wmtp")), bare)).toThrow(
    "critic-wmtp: rewards: expected a function",
  );
});
