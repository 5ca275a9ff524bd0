import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { expertsFigure, gainFigure, turnsFigure } from "../../../src/lib/training/multitask";

const weights = { emotion_head: 0.7, bentham_head: 0.1, regret_head: 0.1, surd_head: 0.1 };

describe("figures of several tasks", () => {
  it("compile, and hold what they were given", () => {
    const trial = (arm: string, test: number) => ({ seed: 0, arm, test, validation: 1, step: 1 });
    const gain = gainFigure([trial("plain", 2), trial("other", 1)], "plain");
    expect(JSON.stringify(gain)).toContain('"percent":50');
    const turns = turnsFigure([
      { step: 0, task: "emotion_head", norm: 2, weights },
      { step: 4, task: "emotion_head", norm: 1, weights },
    ]);
    expect(JSON.stringify(turns)).toContain('"norm":0.5');
    const experts = expertsFigure([{ experts: 4, memory: 1.07, capacity: 4, load: [1, 1.5, 0.5, 1] }]);
    expect(JSON.stringify(experts)).toContain('"share":1.5');
    for (const spec of [gain, turns, experts]) expect(compile(spec).spec.marks?.length).toBeGreaterThan(0);
  });
});
