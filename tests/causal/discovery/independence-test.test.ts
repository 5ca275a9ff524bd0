import { describe, expect, it } from "vitest";
import { causalGraph, cpdag, pdagEdges, structuralHammingDistance } from "../../../src/lib/causal/graph";
import { discreteScm, sample as draw } from "../../../src/lib/causal/scm";
import { stream } from "../../../src/lib/random";
import { gSquaredTest, pc } from "../../../src/lib/causal/discovery";
import { decidedOnly, remembered, requireQuestion } from "../../../src/lib/causal/discovery/independence-test";

describe("a test with a memory", () => {
  it("asks each question once, in one order, however it is put", () => {
    const asked: string[] = [];
    const test = remembered((x, y, given) => {
      asked.push(`${x} ${y} | ${given.join(" ")}`);
      return { pValue: asked.length / 10, statistic: 0 };
    });
    expect(test(4, 1, [3, 0]).pValue).toBe(test(1, 4, [0, 3]).pValue);
    expect(test(4, 1, [0]).pValue).not.toBe(test(4, 1, [3]).pValue);
    expect(asked).toEqual(["1 4 | 0 3", "1 4 | 0", "1 4 | 3"]);
  });
});

describe("a test that separates only what the data can decide", () => {
  const graph = causalGraph(
    ["lung", "tub", "either", "xray"],
    [
      ["lung", "either"],
      ["tub", "either"],
      ["either", "xray"],
    ],
  );
  const coin = { table: [[0.8, 0.2]] };
  const model = discreteScm(graph, {
    lung: coin,
    tub: coin,
    either: { states: 2, noise: [1], value: (_, lung, tub) => Math.max(lung, tub) },
    xray: {
      table: [
        [0.9, 0.1],
        [0.1, 0.9],
      ],
    },
  });
  const sample = draw(model, stream(3), 2000);
  const test = gSquaredTest(sample);

  it("keeps the effect of a variable that its causes determine, where the plain test takes it away", () => {
    const found = pc(sample, { test: decidedOnly(test) }).pdag;
    expect(structuralHammingDistance(found, cpdag(graph))).toBe(0);
    expect(pdagEdges(pc(sample, { test }).pdag).directed).not.toContainEqual(["either", "xray"]);
  });
  it("answers all other questions alike, and needs degrees of freedom", () => {
    expect(decidedOnly(test)(2, 3, [0, 1]).pValue).toBe(0);
    expect(test(2, 3, [0, 1])).toMatchObject({ pValue: 1, degrees: 0 });
    expect(decidedOnly(test)(0, 1, [])).toEqual(test(0, 1, []));
    expect(() => decidedOnly(() => ({ pValue: 1, statistic: 0 }))(0, 1, [])).toThrow("degrees of freedom");
  });
});

describe("a question", () => {
  it("names columns that exist, each once", () => {
    expect(() => {
      requireQuestion(3, 0, 3, []);
    }).toThrow("expected columns from 0 to 2, got 3");
    expect(() => {
      requireQuestion(3, 0, 0, []);
    }).toThrow("distinct columns, got 0, 0");
    expect(() => {
      requireQuestion(3, 0, 1, [1]);
    }).toThrow("distinct columns, got 0, 1 given [1]");
    expect(() => {
      requireQuestion(3, 0, 1.5, []);
    }).toThrow("got 1.5");
    expect(() => {
      requireQuestion(3, 2, 0, [1]);
    }).not.toThrow();
  });
});
