import { describe, expect, it } from "vitest";
import type { MixedGraph } from "../../../src/lib/causal/graph/mixed-graph";
import { evaluateEstimand } from "../../../src/lib/causal/identification/evaluate";
import { probability } from "../../../src/lib/causal/identification/build";
import { identified, type Identified } from "../../../src/lib/causal/identification/identified";
import { identify } from "../../../src/lib/causal/identification/identify";
import type { Joint } from "../../../src/lib/causal/identification/joint";
import { backDoorGraph, napkin } from "./graphs";

const query = { treatment: ["X"], outcome: ["Y"] };

/** Treatment among the ill and the well (Simpson): P(Z, X, Y) of 80 persons. */
const simpson = {
  names: ["Z", "X", "Y"],
  sizes: [2, 2, 2],
  probabilities: [3, 7, 12, 18, 21, 9, 8, 2].map((count) => count / 80),
};

function answerOf(graph: MixedGraph = backDoorGraph): Identified {
  const answer = identify(graph, query);
  if (!answer.identifiable) throw new Error(answer.text);
  return answer;
}

describe("evaluateEstimand", () => {
  it("turns Simpson's paradox round: seen, the treatment helps; done, it harms", () => {
    const { axes, sizes, values } = evaluateEstimand(answerOf(), simpson);
    expect({ axes, sizes }).toEqual({ axes: ["X", "Y"], sizes: [2, 2] });
    expect(values[1]).toBeCloseTo(0.5 * 0.7 + 0.5 * 0.3, 12);
    expect(values[3]).toBeCloseTo(0.5 * 0.6 + 0.5 * 0.2, 12);
    const seen = evaluateEstimand(identified(query, probability(["Y"], ["X"]), []), simpson).values;
    expect(seen[3]!).toBeGreaterThan(seen[1]!);
  });

  it("has axes in the order asked for", () => {
    const usual = evaluateEstimand(answerOf(), simpson).values;
    const turned = evaluateEstimand(answerOf(), simpson, { axes: ["Y", "X"] });
    expect([...turned.values]).toEqual([usual[0], usual[2], usual[1], usual[3]]);
    expect(() => evaluateEstimand(answerOf(), simpson, { axes: ["Y", "Z"] })).toThrow(
      "axes: expected an order of X, Y, got Y, Z",
    );
  });

  it("names the condition that never occurs", () => {
    const joint: Joint = { ...simpson, probabilities: [0.1, 0.4, 0, 0, 0.1, 0.1, 0.1, 0.2] };
    expect(() => evaluateEstimand(answerOf(), joint)).toThrow(
      /joint: expected every condition to occur \(positivity\), got none for P\(Y \| Z, X\) at .*Z = 0/,
    );
  });

  it("names the divisor that is 0", () => {
    const never = Array.from({ length: 16 }, (_, state) => (state & 2 ? 0 : 1 / 8));
    const joint: Joint = { names: ["W", "Z", "X", "Y"], sizes: [2, 2, 2, 2], probabilities: never };
    expect(() => evaluateEstimand(answerOf(napkin), joint)).toThrow("got none for Σ_{W} P(W) P(X | W, Z) at");
  });

  it("needs no value for what has no weight", () => {
    const joint: Joint = { ...simpson, probabilities: [0.1, 0.3, 0.2, 0.4, 0, 0, 0, 0] };
    const { values } = evaluateEstimand(answerOf(), joint);
    expect(values[1]).toBeCloseTo(0.75, 12);
    expect(values[3]).toBeCloseTo(2 / 3, 12);
  });

  it("stands arbitrary variables at their most probable values unless told", () => {
    const joint: Joint = {
      names: ["W", "Z", "X", "Y"],
      sizes: [2, 2, 2, 2],
      probabilities: new Float64Array(16).fill(1 / 16),
    };
    expect(evaluateEstimand(answerOf(napkin), joint).values[0]).toBeCloseTo(0.5, 12);
    expect(() => evaluateEstimand(answerOf(napkin), joint, { arbitrary: { Z: 2 } })).toThrow(
      "arbitrary.Z: expected a value from 0 to 1, got 2",
    );
    expect(() => evaluateEstimand(answerOf(napkin), joint, { arbitrary: { W: 0 } })).toThrow(
      "arbitrary: expected some of (Z), got 'W'",
    );
  });

  it("refuses a joint that lacks a variable, or is none", () => {
    const short: Joint = { names: ["X", "Y"], sizes: [2, 2], probabilities: [0.25, 0.25, 0.25, 0.25] };
    expect(() => evaluateEstimand(answerOf(), short)).toThrow("joint: expected the variable 'Z', got only X, Y");
    const half = { ...simpson, probabilities: simpson.probabilities.map((p) => p / 2) };
    expect(() => evaluateEstimand(answerOf(), half)).toThrow("joint: expected probabilities that sum to 1, got 0.5");
  });
});
