import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { surdBars } from "../../../src/lib/information/surd/bars-figure";
import { surd, surdOfTarget } from "../../../src/lib/information/surd/surd";
import { mediator } from "../../../src/lib/information/systems/building-blocks";
import { normals, stream } from "../../../src/lib/random";
import { warningsOf } from "./vega-warnings";

interface Drawn {
  concat: {
    title: { text: string; subtitle: string[] };
    data: { values: { term: string; share: number; kind: string }[] };
  }[];
}
const draw = (...args: Parameters<typeof surdBars>): Drawn => surdBars(...args) as unknown as Drawn;

describe("surdBars", () => {
  const results = surd(mediator(stream(1), 3000), { bins: 5 });

  it("draws a panel a target: terms from large to small, the leak last", () => {
    const { concat } = draw(results);
    expect(concat.map(({ title }) => title.text)).toEqual(["q1", "q2", "q3"].map((name) => `future of ${name} · 미래`));
    const { values } = concat[0]!.data;
    expect(values[0]).toMatchObject({
      term: "U2",
      kind: "unique · 고유",
      share: results[0]!.atoms.find(({ label }) => label === "U2")!.share,
    });
    expect(values.at(-1)).toMatchObject({ term: "leak", share: results[0]!.leak });
    const shares = values.slice(0, -1).map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  it("speaks of a future only where agents come before the target", () => {
    const [a, b] = [normals(stream(3).split("a"), 400), normals(stream(3).split("b"), 400)];
    expect(draw([surdOfTarget(a, { b }, { bins: 4 })]).concat[0]!.title.text).toBe("target");
  });

  it("says which number stands for which agent", () => {
    expect(draw(results).concat[0]!.title.subtitle).toEqual(["1 = q1(t-1), 2 = q2(t-1), 3 = q3(t-1)"]);
  });

  it("sums what does not fit into one bar, so that nothing is lost", () => {
    const many = surd(
      [0, 1, 2, 3, 4].map((i) => normals(stream(2).split(i), 400)),
      { bins: 3, targets: ["q1"] },
    );
    expect(many[0]!.atoms.length).toBeGreaterThan(15);
    const { values } = draw(many, { top: 10 }).concat[0]!.data;
    expect(values).toHaveLength(12);
    expect(values[10]!.term).toBe(`others (${many[0]!.atoms.length - 10})`);
    expect(values.slice(0, -1).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it("compiles without a warning", () => {
    expect(warningsOf((logger) => compile(surdBars(results), { logger }))).toEqual([]);
  });

  it("refuses no results, and no terms", () => {
    expect(() => surdBars([])).toThrow(/number of results: .* got 0/);
    expect(() => surdBars(results, { top: 0 })).toThrow(/top: .* got 0/);
  });
});
