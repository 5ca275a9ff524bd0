import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { mean } from "../../../src/lib/statistics";
import { causalDatasets, edgeAuc, trainGraphNetwork } from "../../../src/lib/training/graph-network";
import { expectNoLeak } from "../../support/tensors";

beforeAll(async () => {
  await startEngine();
});

const small = { world: "linear", nodes: 5, degree: 1.5, rows: 150 } as const;
const known = causalDatasets(stream(1).split("known"), { ...small, count: 48 });
const options = { epochs: 10, batch: 16, hidden: 8 };

describe("trainGraphNetwork", () => {
  it("learns to tell edges from other pairs on graphs that it has never seen", () => {
    const unseen = causalDatasets(stream(1).split("unseen"), { ...small, count: 12 });
    const network = trainGraphNetwork(stream(2), known, options);
    const aucs = unseen.map(({ sample, graph }) => edgeAuc(network.scores(sample), graph).skeleton);
    network.dispose();
    expect(mean(aucs)).toBeGreaterThan(0.9);
  });

  it("lowers its loss, repeats itself to the bit, and gives chances with a diagonal of 0", () => {
    const [one, two] = [1, 2].map(() => trainGraphNetwork(stream(3), known, options)) as [
      ReturnType<typeof trainGraphNetwork>,
      ReturnType<typeof trainGraphNetwork>,
    ];
    expect(one.losses.at(-1)).toBeLessThan(0.6 * one.losses[0]!);
    expect(two.losses).toEqual(one.losses);
    const { sample } = known[0]!;
    const scores = one.scores(sample);
    expect(two.scores(sample)).toEqual(scores);
    expect(scores.every((score, at) => (at % 6 === 0 ? score === 0 : score > 0 && score < 1))).toBe(true);
    one.dispose();
    two.dispose();
  });

  it("leaves no tensors once it is disposed of", async () => {
    await expectNoLeak(() => {
      const network = trainGraphNetwork(stream(4), known.slice(0, 4), { ...options, epochs: 1 });
      network.scores(known[0]!.sample);
      network.dispose();
    });
  });

  it("refuses no datasets, and datasets of different size", () => {
    const other = causalDatasets(stream(1), { ...small, nodes: 4, count: 1 });
    expect(() => trainGraphNetwork(stream(5), [])).toThrow("datasets: expected a whole number");
    expect(() => trainGraphNetwork(stream(5), [...known, ...other])).toThrow(
      "datasets: expected 5 variables in each, got 4",
    );
  });
});
