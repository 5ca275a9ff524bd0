import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import {
  biasTakenOff,
  curriculumArms,
  curriculumStudy,
  type CurriculumTrial,
} from "../../../src/lib/scenarios/curriculum";
import { mean } from "../../../src/lib/statistics";
import { withTensorCount } from "../../support/tensors";

describe("the study of the curriculum", () => {
  let trials: CurriculumTrial[];
  let added: number;

  beforeAll(async () => {
    await startEngine();
    let tenths = 0;
    const counted = await withTensorCount(() =>
      curriculumStudy({
        stream: stream(1),
        seeds: 2,
        train: 150,
        test: 300,
        steps: 60,
        onTenth: (more) => (tenths += more),
      }),
    );
    expect(tenths).toBe(10);
    trials = counted.result;
    added = counted.added;
  }, 60_000);

  it("judges every arm and the true expectation on every seed, and leaves no tensor", () => {
    expect(trials.map(({ arm }) => arm)).toEqual([1, 2].flatMap(() => [...curriculumArms, "the true expectation"]));
    expect(added).toBe(0);
  });

  it("finds the true expectation right on average, yet too bright on outcomes that were chosen for being bad", () => {
    const truth = trials.filter(({ arm }) => arm === "the true expectation");
    for (const { all, bad, others } of truth) {
      expect(Math.abs(all)).toBeLessThan(0.05);
      expect(bad).toBeGreaterThan(0.05);
      expect(others).toBeLessThan(0);
    }
  });

  it("adds up: the bias on all lies between that on bad outcomes and on the others", () => {
    for (const { bad, others, all } of trials) {
      expect(all).toBeLessThan(bad);
      expect(all).toBeGreaterThan(others);
    }
  });

  it("measures what an arm takes off a bias as bias without minus bias with", () => {
    const of = (arm: string): number[] => trials.filter((trial) => trial.arm === arm).map(({ bad }) => bad);
    const { difference, pairs } = biasTakenOff(trials, "gloomy samples alone");
    expect(difference).toBeCloseTo(mean(of("as drawn")) - mean(of("gloomy samples alone")), 12);
    expect(pairs).toBe(2);
  });
});
