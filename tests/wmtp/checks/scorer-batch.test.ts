import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { read } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { onScorerInput, randomScorerInput, type ScoreKind } from "../../../src/lib/wmtp/checks";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("randomScorerInput has what its kind says", () => {
  const spread = (kind: ScoreKind): number => {
    const losses = read(randomScorerInput(stream(3), kind).baseLosses);
    return Math.max(...losses) - Math.min(...losses);
  };
  expect(spread("constant")).toBe(0);
  expect(spread("huge")).toBeGreaterThan(1e29);
  expect(spread("tiny")).toBeLessThan(1e-29);
  expect(spread("one outlier")).toBeGreaterThan(9e5);
});

it("randomScorerInput always leaves a token to weigh, and gives the same batch for the same stream", () => {
  for (let i = 0; i < 20; i++) {
    const [a, b] = [randomScorerInput(stream(i)), randomScorerInput(stream(i))];
    expect(read(a.mask)[1]).toBe(1);
    expect([...read(a.values)]).toEqual([...read(b.values)]);
    tf.dispose([a, b]);
  }
});

it("randomScorerInput leaves its tensors to the caller and no others", async () => {
  await expectNoLeak(() => randomScorerInput(stream(1)));
});

it("onScorerInput hands over the answer and disposes the batch, also where asking fails", async () => {
  await expectNoLeak(() => {
    expect(onScorerInput(stream(1), ({ ids }) => ids.rank)).toBe(2);
    const ask = (): never => {
      throw new Error("no answer");
    };
    expect(() => onScorerInput(stream(1), ask)).toThrow("no answer");
  });
});
