import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { importanceStudy, markedLineLength } from "../../../src/lib/wmtp/importance";
import { uniformScorer, type Scorer } from "../../../src/lib/wmtp/scorers";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

const brief = { seeds: [1, 2], steps: 3, early: 1, criticSteps: 2, batch: 4, unseen: 5 };

/** Gives the sixth token of a line, its answer, one weight, and the others another. */
function byPlace(answer: number, others: number): Scorer {
  const line = Array.from({ length: markedLineLength }, (_, place) => (place === 5 ? answer : others));
  return {
    ...uniformScorer(),
    score: ({ ids }) => ({ weights: tf.tile(tf.tensor2d([line]), [ids.shape[0], 1]), metrics: {} }),
  };
}

it("importanceStudy gives 1 to a scorer that knows the important tokens, and 0 to an inverted one", () => {
  const study = importanceStudy({ ...brief, scorers: { rho1: byPlace(2, 1), critic: byPlace(0, 1) } });
  for (const { rho1, critic } of study.seeds) expect([rho1.top, critic.top]).toEqual([1, 0]);
});

it("importanceStudy gives the level of chance, one token of seven, to uniform weights", () => {
  const study = importanceStudy({ ...brief, scorers: { rho1: uniformScorer(), critic: uniformScorer() } });
  for (const { rho1 } of study.seeds) expect(rho1.top).toBeCloseTo(1 / 7, 6);
});

it("importanceStudy leaves no tensor, counts its seeds, and shows a text with weights of mean 1 on what is predicted", async () => {
  let seeds = 0;
  await expectNoLeak(() => {
    const study = importanceStudy({ ...brief, onSeed: () => seeds++ });
    expect(study.seeds.map(({ seed }) => seed)).toEqual([1, 2]);
    const { tokens, important, rho1 } = study.example;
    expect([tokens.length, important.length]).toEqual([40, 40]);
    expect(rho1.reduce((sum, weight) => sum + weight, 0) / 35).toBeCloseTo(1, 5);
    expect(rho1[0]).toBe(0);
  });
  expect(seeds).toBe(2);
});
