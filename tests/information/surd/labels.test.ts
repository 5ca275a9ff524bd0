import { describe, expect, it } from "vitest";
import {
  atomLabel,
  members,
  redundancyKind,
  sizeOf,
  subsets,
  surdBits,
  surdShare,
} from "../../../src/lib/information/surd/labels";
import { surdFromPmf } from "../../../src/lib/information/surd/pmf";

describe("sets of agents", () => {
  it("come by size, then lexicographically", () => {
    expect(Array.from(subsets(3, 3), (mask) => members(mask).join(""))).toEqual([
      "1",
      "2",
      "3",
      "12",
      "13",
      "23",
      "123",
    ]);
    expect(subsets(10, 3)).toHaveLength(10 + 45 + 120);
  });

  it("know their size up to thirty agents", () => {
    expect(sizeOf(2 ** 30 - 1)).toBe(30);
    expect(members(1 << 29)).toEqual([30]);
  });
});

describe("atomLabel", () => {
  it.each([
    ["unique", [1], "U1"],
    ["redundant", [1, 2], "R12"],
    ["synergistic", [1, 3], "S13"],
    ["synergistic", [1, 10], "S1,10"],
    ["synergistic", [11, 12], "S11,12"],
  ] as const)("writes %s %j as %s", (kind, agents, label) => {
    expect(atomLabel(kind, agents)).toBe(label);
  });

  it("calls a shared term of one agent unique", () => {
    expect([0b1, 0b100, 0b101].map(redundancyKind)).toEqual(["unique", "unique", "redundant"]);
  });
});

describe("surdBits and surdShare", () => {
  const xor = surdFromPmf([0.25, 0, 0, 0.25, 0, 0.25, 0.25, 0], [2, 2, 2]);
  it("read a listed term, and 0 for one that is not", () => {
    expect([surdBits(xor, "S12"), surdShare(xor, "S12"), surdBits(xor, "U1"), surdShare(xor, "R12")]).toEqual([
      1, 1, 0, 0,
    ]);
  });
});
