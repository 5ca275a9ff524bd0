import { describe, expect, it } from "vitest";
import { moebiusInversion, redundancyLattice, sourcesOf } from "../../../src/lib/information/pid/lattice";

describe("redundancyLattice", () => {
  it("has 4 nodes for two sources, from what both share to what only both tell", () => {
    expect(redundancyLattice(2).map(({ name }) => name)).toEqual(["{0}{1}", "{0}", "{1}", "{01}"]);
  });

  it("has 18 nodes for three sources, with {0}{1}{2} below all and {012} above all", () => {
    const lattice = redundancyLattice(3);
    expect(lattice).toHaveLength(18);
    expect(lattice[0]!.name).toBe("{0}{1}{2}");
    expect(lattice.at(-1)).toMatchObject({ name: "{012}", below: [...Array(17).keys()] });
    expect(lattice.find(({ name }) => name === "{01}{02}{12}")!.below).toHaveLength(7);
  });

  it("lists each node after all nodes below it", () => {
    redundancyLattice(3).forEach(({ below }, i) => {
      for (const j of below) expect(j).toBeLessThan(i);
    });
  });

  it.each([1, 4])("refuses %i sources", (sources) => {
    expect(() => redundancyLattice(sources)).toThrow(/sources: expected a whole number in \[2, 3\]/);
  });
});

describe("moebiusInversion", () => {
  it("gives atoms whose sums over down-sets are the redundancies", () => {
    const lattice = redundancyLattice(3);
    const redundancies = lattice.map((_, i) => Math.sin(i) + i);
    const atoms = moebiusInversion(lattice, redundancies);
    lattice.forEach(({ below }, i) => {
      expect(below.reduce((sum, j) => sum + atoms[j]!, atoms[i]!)).toBeCloseTo(redundancies[i]!, 12);
    });
  });
});

it("sourcesOf reads the bits of a set", () => {
  expect([0b1, 0b110, 0b101].map(sourcesOf)).toEqual([[0], [1, 2], [0, 2]]);
});
