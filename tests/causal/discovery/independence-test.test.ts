import { describe, expect, it } from "vitest";
import { remembered, requireQuestion } from "../../../src/lib/causal/discovery/independence-test";

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
