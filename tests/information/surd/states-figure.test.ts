import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { surdStates } from "../../../src/lib/information/surd/states";
import { surdStatesMap } from "../../../src/lib/information/surd/states-figure";
import { synergisticCollider } from "../../../src/lib/information/systems/building-blocks";
import { stream } from "../../../src/lib/random";
import { warningsOf } from "./vega-warnings";

interface Drawn {
  hconcat: {
    data: { values: { agent: number; target: number; bits: number }[] };
    encoding: { x: { title: string }; color: { scale: { domain: number[] } } };
  }[];
}

describe("surdStatesMap", () => {
  const [states] = surdStates(synergisticCollider(stream(1), 5000), { bins: 5, targets: ["q1"] });
  const draw = (label: string): Drawn => surdStatesMap(states!, label) as unknown as Drawn;
  const map = states!.maps.find(({ label }) => label === "S23")!;

  it("draws a panel an agent, each holding the whole term", () => {
    const { hconcat } = draw("S23");
    expect(hconcat.map(({ encoding }) => encoding.x.title)).toEqual([
      "state of q2(t-1) · 원인의 상태",
      "state of q3(t-1) · 원인의 상태",
    ]);
    hconcat.forEach(({ data }) => {
      expect(data.values).toHaveLength(25);
      expect(data.values.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(map.total, 9);
    });
  });

  it("puts each sum where its states are", () => {
    const [first, second] = draw("S23").hconcat;
    const at = (t: number, a: number, b: number): number => map.bits[(t * 5 + a) * 5 + b]!;
    const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
    const states5 = [0, 1, 2, 3, 4];
    const cell = (panel: Drawn["hconcat"][number], target: number, agent: number): number =>
      panel.data.values.find((one) => one.target === target + 1 && one.agent === agent + 1)!.bits;
    expect(cell(first!, 2, 1)).toBeCloseTo(sum(states5.map((b) => at(2, 1, b))), 12);
    expect(cell(second!, 3, 4)).toBeCloseTo(sum(states5.map((a) => at(3, a, 4))), 12);
  });

  it("has white at zero", () => {
    const [low, high] = draw("S23").hconcat[0]!.encoding.color.scale.domain;
    expect(low).toBe(-high!);
  });

  it("compiles without a warning", () => {
    expect(warningsOf((logger) => compile(surdStatesMap(states!, "S23"), { logger }))).toEqual([]);
  });

  it("names the maps there are when asked for another", () => {
    expect(() => surdStatesMap(states!, "U9")).toThrow(/label: expected one of .*S23.*, got U9/);
  });
});
