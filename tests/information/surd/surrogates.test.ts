import { describe, expect, it } from "vitest";
import { surdTest } from "../../../src/lib/information/surd/surrogates";
import { mediator } from "../../../src/lib/information/systems/building-blocks";
import { normals, stream } from "../../../src/lib/random";

describe("surdTest", () => {
  it("finds p-values that are uniform when nothing is told", () => {
    const runs = Array.from({ length: 120 }, (_, run) => {
      const source = stream(31).split(run);
      const signals = [0, 1].map((i) => normals(source.split(i), 150));
      const [test] = surdTest(signals, { bins: 3, targets: ["q1"], surrogates: 39, stream: source });
      return test!.significance.find(({ label }) => label === "information")!.p;
    });
    // Kolmogorov and Smirnov's distance of 120 draws exceeds .124 once in twenty; p-values move in steps of 1/40.
    const sorted = runs.sort((a, b) => a - b);
    const distance = Math.max(...sorted.map((p, i) => Math.abs(p - (i + 1) / sorted.length)));
    expect(distance).toBeLessThan(0.124 + 1 / 40);
    expect(runs.filter((p) => p <= 0.1).length / runs.length).toBeLessThan(0.2);
  });

  it("is sure of the mediator's cause and of nothing else that is unique", () => {
    const [test] = surdTest(mediator(stream(32), 1000), {
      bins: 6,
      targets: ["q1"],
      surrogates: 99,
      stream: stream(33),
    });
    const of = (label: string): { p: number; null95: number; nullMean: number; bits: number } =>
      test!.significance.find((one) => one.label === label)!;
    expect(of("U2").p).toBe(0.01);
    expect(of("U2").bits).toBeGreaterThan(10 * of("U2").null95);
    expect(of("information").p).toBe(0.01);
    expect(of("S123").nullMean).toBeGreaterThan(of("U2").nullMean);
  });

  it("gives one p-value a term, and one answer for one seed", () => {
    const signals = mediator(stream(34), 300);
    const options = { bins: 3, surrogates: 9 } as const;
    const [first] = surdTest(signals, { ...options, stream: stream(35) });
    const [again] = surdTest(signals, { ...options, stream: stream(35), targets: ["q1"] });
    expect(again).toEqual(first);
    expect(first!.significance.map(({ label }) => label)).toEqual([
      ...first!.result.atoms.map(({ label }) => label),
      "information",
    ]);
  });

  it("refuses no surrogates", () => {
    expect(() => surdTest([[1, 2, 3, 4]], { bins: 2, surrogates: 0, stream: stream(1) })).toThrow(
      /surrogates: .* got 0/,
    );
  });
});
