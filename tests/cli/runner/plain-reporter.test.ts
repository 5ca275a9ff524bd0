import { describe, expect, it } from "vitest";
import { plainReporter } from "../../../src/cli/runner/plain-reporter";

describe("plainReporter", () => {
  it("writes a line at the start, at each tenth of the cells or half minute, and at the end", () => {
    const lines: string[] = [];
    const reporter = plainReporter({ write: (text) => lines.push(text) });
    reporter.started("17");
    for (const [cell, elapsed] of [
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 40],
      [5, 41],
    ] as const) {
      reporter.progressed({ name: "17", cell, total: 30, elapsed, rest: 65 });
    }
    reporter.ended({ kind: "done", name: "17", seconds: 62 });
    reporter.close();
    expect(lines).toEqual([
      "17: started\n",
      "17: cell 1 of 30, 0.0 s, about 1 min 5 s left\n",
      "17: cell 3 of 30, 2.0 s, about 1 min 5 s left\n",
      "17: cell 4 of 30, 40 s, about 1 min 5 s left\n",
      "17: done in 1 min 2 s\n",
    ]);
  });

  it("writes the first line of a failure", () => {
    const lines: string[] = [];
    const failure = { name: "Error", message: "first\nsecond", traceback: [] };
    plainReporter({ write: (text) => lines.push(text) }).ended({ kind: "failed", name: "a", seconds: 1, failure });
    expect(lines).toEqual(["a: failed after 1.0 s: first\n"]);
  });
});
