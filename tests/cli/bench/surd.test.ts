import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { benchmarks, timeSurd } from "../../../src/cli/bench/surd";
import { surd } from "../../../src/lib/information/surd";
import { normals, stream } from "../../../src/lib/random";

it("the timed work is surd on the file's signals", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "surd-bench-"));
  const rows = [0, 1].map((i) => normals(stream(1).split(i), 200));
  const file = path.join(folder, "signals.f64");
  writeFileSync(file, Buffer.concat(rows.map((row) => new Uint8Array(row.buffer))));
  const timing = timeSurd(file, { agents: 2, bins: 4, samples: 200, maxOrder: 0, targets: 2 });
  rmSync(folder, { recursive: true });
  expect(timing.check).toBe(surd(rows, { bins: 4 }).reduce((sum, { leak }) => sum + leak, 0));
  expect(timing.seconds).toBeGreaterThan(0);
});

it("each benchmark has a name of its own, and the three of METHODS have its goals", () => {
  const names = benchmarks.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(benchmarks.flatMap(({ goal }) => goal ?? [])).toEqual([0.5, 0.2, 0.2]);
});
