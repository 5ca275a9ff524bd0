import { describe, expect, it } from "vitest";
import { listing, size, summary } from "../../../src/cli/data/report";
import type { DatasetEntry } from "../../../src/lib/data";

const file = { file: "a", bytes: 1_500_000, sha256: "0".repeat(64), package: "x" };
const set: DatasetEntry = { name: "tiny", title: "A set", licence: "CC0", cite: "c", files: [file, file] };

describe("the data report", () => {
  it("writes sizes in powers of ten", () => {
    expect([999, 1000, 48_219, 1_500_000].map(size)).toEqual(["999 B", "1 kB", "48 kB", "1.5 MB"]);
  });

  it("lists a set with its size and licence", () => {
    expect(listing([set])).toEqual(["tiny    3.0 MB  A set  [CC0]"]);
  });

  it("counts what is ready and gives a reason for what is not", () => {
    const lines = summary([
      { set, file, outcome: { state: "there", path: "p" } },
      { set, file, outcome: { state: "failed", reason: "no network" } },
    ]);
    expect(lines).toEqual([
      "1 file ready (0 fetched now), 0 only from an offline folder, 1 failed",
      "  tiny/a: no network",
    ]);
  });
});
