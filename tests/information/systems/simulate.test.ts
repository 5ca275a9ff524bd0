import { describe, expect, it } from "vitest";
import { simulate, type Step } from "../../../src/lib/information/systems/simulate";
import { stream } from "../../../src/lib/random";

const walk: Step = (now, noise, next) => {
  next[0] = now[0]! + noise[0]!;
  next[1] = now[1]! + 1;
};

describe("simulate", () => {
  it("starts where it is told and applies the step once a sample", () => {
    const { q1, q2 } = simulate(stream(1), 4, [5, 0], walk, { transient: 0 });
    expect(q1![0]).toBe(5);
    expect([...q2!]).toEqual([0, 1, 2, 3]);
  });

  it("throws the transient away", () => {
    expect([...simulate(stream(1), 3, [5, 0], walk, { transient: 7 })["q2"]!]).toEqual([7, 8, 9]);
  });

  it("repeats itself for one seed and differs for another", () => {
    const run = (seed: number): Float64Array => simulate(stream(seed), 20, [0, 0], walk)["q1"]!;
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });

  it("refuses no samples", () => {
    expect(() => simulate(stream(1), 0, [0, 0], walk)).toThrow(/samples: .* got 0/);
  });
});
