import { describe, expect, it } from "vitest";
import { pmfInformation } from "../../src/lib/information/entropy";
import { gates } from "../../src/lib/information/gates";
import { requirePmf } from "../../src/lib/information/joint-pmf";

describe("gates", () => {
  it("are proper distributions of two sources and a target", () => {
    for (const [name, { pmf, name: own }] of Object.entries(gates)) {
      expect(own).toBe(name);
      expect(requirePmf(name, pmf).outcomes.every(({ length }) => length === 3)).toBe(true);
    }
  });

  it.each([
    ["XOR", 0, 0, 1],
    ["RDN", 1, 1, 1],
    ["UNQ", 1, 1, 2],
    ["SUM", 0.5, 0.5, 1.5],
    ["COPY1", 1, 0, 1],
    ["RDNXOR", 1, 1, 2],
    ["RDNUNQXOR", 2, 2, 4],
    ["DYADIC", 1, 1, 2],
  ] as const)("%s: the sources tell %d and %d bits, both %d", (name, first, second, all) => {
    const { pmf } = gates[name];
    expect(pmfInformation(pmf, [0], [2])).toBeCloseTo(first, 12);
    expect(pmfInformation(pmf, [1], [2])).toBeCloseTo(second, 12);
    expect(pmfInformation(pmf, [0, 1], [2])).toBeCloseTo(all, 12);
  });
});
