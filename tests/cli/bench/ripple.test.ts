import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { writeRows } from "../../../src/cli/bench/own-process";
import { benchmarks, timeRipple } from "../../../src/cli/bench/ripple";

it("times the work on a graph from a file, and its check is what the edges carry on", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "ripple-"));
  try {
    const file = path.join(folder, "ring.f64");
    // A ring of five: .8 fires, weight .5, three steps.
    writeRows(file, () => [
      Float64Array.of(0, 1, 2, 3, 4),
      Float64Array.of(1, 2, 3, 4, 0),
      new Float64Array(5).fill(0.5),
    ]);
    const { seconds, check } = timeRipple(file, { nodes: 5, edges: 5, runs: 4000, shocked: 5 });
    expect(seconds).toBeGreaterThan(0);
    expect(check).toBeCloseTo(0.4 ** 3, 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("has the size that the plan names, and one tenfold larger and smaller", () => {
  expect(benchmarks.map(({ name }) => name)).toContain(
    "Ripple: 10,000 edges, 3 steps, 1000 runs, a shock at every node",
  );
  expect(benchmarks.every(({ area }) => area === "scenarios")).toBe(true);
});
