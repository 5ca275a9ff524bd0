import { expect, it } from "vitest";
import { describeCorpus } from "../../support/corpora";
import { readQuickRuns } from "../../../src/lib/wmtp/recorded";

const heading = "run_id8,run_name,status,start_ms,end_ms";

it("readQuickRuns says how each run ended and how long it took, and leaves the time of an unfinished one out", () => {
  const csv = `${heading}\naa,mtp baseline_quick,3,1000,6500\nbb,rho-1 wmtp_quick,4,0,2000\ncc,mtp baseline_quick,1,5,null\n`;
  expect(readQuickRuns(csv)).toEqual([
    { id: "aa", name: "mtp baseline_quick", state: "finished", seconds: 5.5 },
    { id: "bb", name: "rho-1 wmtp_quick", state: "failed", seconds: 2 },
    { id: "cc", name: "mtp baseline_quick", state: "running" },
  ]);
});

it("readQuickRuns refuses another heading and an unknown status", () => {
  expect(() => readQuickRuns("id,name")).toThrow(`expected the heading ${heading}`);
  expect(() => readQuickRuns(`${heading}\naa,x,9,0,1`)).toThrow('expected a status from 1 to 5, got "aa,x,9,0,1"');
});

describeCorpus("wmtp-original", ["wmtp_quick_comparison_runs.csv"], ([csv]) => {
  it("holds 17 runs, and every run of a weighted method failed", () => {
    const runs = readQuickRuns(csv!);
    expect(runs).toHaveLength(17);
    const weighted = runs.filter(({ name }) => name.includes("wmtp"));
    expect(weighted).toHaveLength(4);
    expect(weighted.every(({ state }) => state === "failed")).toBe(true);
  });
});
