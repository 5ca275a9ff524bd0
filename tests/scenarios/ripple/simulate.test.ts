import { expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import { simulate } from "../../../src/lib/scenarios/ripple/simulate";
import { sparseGraph } from "../../../src/lib/scenarios/ripple/sparse-graph";

it("visits orders 1 to steps of every run, and draws each step anew", () => {
  // a and b pass the shock to and fro over edges that fire half the time: it dies out at its own pace in each run.
  const graph = sparseGraph(
    causalGraph(
      ["a", "b"],
      [
        ["a", "b", 1, 0.5],
        ["b", "a", 1, 0.5],
      ],
    ),
  );
  const seen: string[] = [];
  const alive = new Array<number>(5).fill(0);
  simulate(graph, Float64Array.of(1, 0), 4, { runs: 4000, stream: stream(1) }, (run, order, change) => {
    if (run < 2) seen.push(`${run}:${order}`);
    if (change[0] !== 0 || change[1] !== 0) alive[order]!++;
  });
  expect(seen).toEqual(["0:1", "0:2", "0:3", "0:4", "1:1", "1:2", "1:3", "1:4"]);
  alive.slice(1).forEach((count, i) => {
    expect(count / 4000).toBeCloseTo(0.5 ** (i + 1), 1);
  });
});

it("gives noise of several edges into a node the variance of their sum", () => {
  const graph = sparseGraph(
    causalGraph(
      ["a", "b", "c"],
      [
        ["a", "c", 0],
        ["b", "c", 0],
      ],
    ),
  );
  let squares = 0;
  simulate(graph, Float64Array.of(3, 4, 0), 1, { runs: 20_000, noise: 0.2, stream: stream(2) }, (_, __, change) => {
    squares += change[2]! ** 2;
  });
  expect(Math.sqrt(squares / 20_000)).toBeCloseTo(0.2 * 5, 1);
});

it("never fires an edge of confidence 0 and always one of confidence 1", () => {
  const graph = sparseGraph(
    causalGraph(
      ["a", "b", "c"],
      [
        ["a", "b", 1, 0],
        ["a", "c", 1, 1],
      ],
    ),
  );
  simulate(graph, Float64Array.of(1, 0, 0), 1, { runs: 500, stream: stream(3) }, (_, __, change) => {
    expect([...change]).toEqual([0, 0, 1]);
  });
});

it("fires an edge with its own confidence, between the steps of a byte too", () => {
  const biases = [0.001, 0.3, 0.5, 100 / 256, 100.5 / 256, 0.999];
  const names = biases.map((_, k) => `v${k}`);
  const graph = sparseGraph(
    causalGraph(
      ["a", ...names],
      names.map((name, k) => ["a", name, 1, biases[k]!] as const),
    ),
  );
  const start = new Float64Array(names.length + 1);
  start[0] = 1;
  const runs = 100_000;
  const fired = biases.map(() => 0);
  simulate(graph, start, 1, { runs, stream: stream("biases") }, (_, __, change) => {
    biases.forEach((_, k) => (fired[k]! += change[k + 1]!));
  });
  biases.forEach((p, k) => {
    expect(Math.abs(fired[k]! / runs - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / runs));
  });
});

it("fires edges that don't depend on each other: both do as often as the product of their confidences", () => {
  const graph = sparseGraph(
    causalGraph(
      ["a", "b", "c"],
      [
        ["a", "b", 1, 0.4],
        ["a", "c", 1, 0.4],
      ],
    ),
  );
  let both = 0;
  simulate(graph, Float64Array.of(1, 0, 0), 1, { runs: 100_000, stream: stream("pairs") }, (_, __, change) => {
    both += change[1]! * change[2]!;
  });
  expect(both / 100_000).toBeCloseTo(0.16, 2);
});
