import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Weights } from "../../../src/lib/model";
import { Ema, emaDecay, initialShare, type EmaOptions } from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";
import { describeReference, referenceJson } from "../../support/reference";
import { valuesOf, weightsOf } from "../support";

const set = (weights: Weights, value: number): void => {
  for (const variable of weights.values()) variable.assign(tf.fill(variable.shape, value));
};

/** The averaged value of one scalar weight after each update along a sequence. */
function trace(start: number, sequence: readonly number[], options: EmaOptions): number[] {
  return tf.tidy(() => {
    const weights = weightsOf({ w: [start] });
    const ema = new Ema(weights, options);
    const averages = sequence.map((value) => {
      set(weights, value);
      ema.update(weights);
      return ema.whileApplied(weights, () => weights.get("w")!.dataSync()[0]!);
    });
    ema.dispose();
    return averages;
  });
}

describeEachEngine("Ema", () => {
  it("follows shadow = .9 shadow + .1 weight", () => {
    const averages = trace(0, [1, 2, 3, 4, 5, 4, 3, 2], { decay: 0.9 });
    [0.1, 0.29, 0.561, 0.9049, 1.31441, 1.582969, 1.7246721, 1.75220489].forEach((value, i) => {
      expect(averages[i]).toBeCloseTo(value, 6);
    });
  });

  it("debiased starts at the first trained weight", () => {
    const averages = trace(99, [1, 2, 3], { decay: 0.9, debiased: true });
    [1, 1.5263157894736843, 2.0701107011070117].forEach((value, i) => {
      expect(averages[i]).toBeCloseTo(value, 5);
    });
  });

  it("equals its closed form d^n start + (1 - d) sum d^(n-k) w_k", () => {
    const numbers = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (sequence, decay) => {
        const n = sequence.length;
        const closed = sequence.reduce((sum, w, k) => sum + (1 - decay) * decay ** (n - 1 - k) * w, 2 * decay ** n);
        expect(Math.abs(trace(2, sequence, { decay }).at(-1)! - closed)).toBeLessThan(1e-5);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps the share of the start that initialShare foretells: weights at 0 after a start at 1", () => {
    const last = trace(1, new Array<number>(600).fill(0), { decay: 0.999 }).at(-1)!;
    expect(last).toBeCloseTo(0.5486469, 4);
    expect(initialShare(600, { decay: 0.999 })).toBeCloseTo(0.5486469, 6);
  });

  it("puts the trained weights back to the bit, also when the run between throws", () => {
    const weights = weightsOf({ a: [0.1, 0.2], b: [[3]] });
    const ema = new Ema(weights, { decay: 0.5 });
    set(weights, 1 / 3);
    ema.update(weights);
    const trained = valuesOf(weights);
    expect(() =>
      ema.whileApplied(weights, () => {
        throw new Error("metric failed");
      }),
    ).toThrow("metric failed");
    expect(valuesOf(weights)).toEqual(trained);
    ema.apply(weights);
    expect(weights.get("a")!.dataSync()[0]).toBeCloseTo((0.1 + 1 / 3) / 2, 6);
    ema.putBack(weights);
    expect(valuesOf(weights)).toEqual(trained);
  });

  it("changes nothing when applied before its first update, debiased or not", () => {
    for (const debiased of [false, true]) {
      const weights = weightsOf({ a: [7] });
      const ema = new Ema(weights, { debiased });
      expect(ema.whileApplied(weights, () => [...weights.get("a")!.dataSync()])).toEqual([7]);
    }
  });

  it("refuses to update, or to apply again, while the average is in the model", () => {
    const weights = weightsOf({ a: [7] });
    const ema = new Ema(weights);
    expect(() => {
      ema.putBack(weights);
    }).toThrow("call apply first");
    ema.apply(weights);
    expect(() => {
      ema.update(weights);
    }).toThrow("call putBack first");
    expect(() => {
      ema.apply(weights);
    }).toThrow("call putBack first");
  });

  it("goes on to the bit from a saved state", () => {
    const options = { decay: 0.9, warmup: {}, debiased: true };
    const weights = weightsOf({ a: [0, 0] });
    const [whole, resumed] = [new Ema(weights, options), new Ema(weights, options)];
    for (let i = 0; i < 6; i++) {
      if (i === 3) resumed.restore(whole.state());
      set(weights, Math.sin(i));
      whole.update(weights);
      if (i >= 3) resumed.update(weights);
    }
    expect(valuesOf(resumed.state())).toEqual(valuesOf(whole.state()));
    expect(resumed.updates).toBe(6);
    expect(resumed.initialShare).toBe(whole.initialShare);
    expect(() => {
      resumed.restore(new Map());
    }).toThrow('state: expected "average/a", which is missing');
  });

  it("holds one tensor a weight over 500 updates, and none once disposed", () => {
    const weights = weightsOf({ a: [1], b: [[2, 3]] });
    const before = tf.memory().numTensors;
    const ema = new Ema(weights, { warmup: {} });
    for (let i = 0; i < 500; i++) ema.update(weights);
    ema.whileApplied(weights, () => undefined);
    expect(tf.memory().numTensors - before).toBe(2);
    ema.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("emaDecay", () => {
  it("grows as 1 - (1 + s)^(-2/3) to the decay it is given", () => {
    expect(emaDecay(1, { warmup: {} })).toBe(0);
    expect(emaDecay(100, { decay: 0.9999, warmup: {} })).toBeCloseTo(0.9535841, 7);
    expect(emaDecay(1e6, { decay: 0.999, warmup: {} })).toBe(0.999);
  });

  it("leaves nothing of the start once it has warmed up, or is debiased", () => {
    expect(initialShare(600, { warmup: {} })).toBe(0);
    expect(initialShare(600, { debiased: true })).toBe(0);
    expect(initialShare(0, { debiased: true })).toBe(1);
  });

  it.each<[EmaOptions, string]>([
    [{ decay: 1.5 }, "decay: expected a number in [0, 1], got 1.5"],
    [{ decay: NaN }, "decay: expected"],
    [{ warmup: { power: 0 } }, "power: expected"],
    [{ warmup: { gamma: -1 } }, "gamma: expected"],
    [{ warmup: { after: -1 } }, "after: expected a whole number"],
    [{ warmup: { minimum: 2 } }, "minimum: expected a number in [0, 1], got 2"],
  ])("refuses %o", (options, message) => {
    expect(() => emaDecay(1, options)).toThrow(message);
  });
});

interface Keywords {
  readonly decay: number;
  readonly use_warmup?: boolean;
  readonly warmup_power?: number;
  readonly update_after_step?: number;
  readonly min_decay?: number;
}

/** timm's keywords in our terms. */
function optionsOf({ decay, use_warmup, warmup_power, update_after_step, min_decay }: Keywords): EmaOptions {
  if (use_warmup !== true) return { decay };
  return { decay, warmup: { power: warmup_power ?? 2 / 3, after: update_after_step ?? 0, minimum: min_decay ?? 0 } };
}

describeReference("emaDecay and Ema against timm", () => {
  const { get_decay, traces } = referenceJson("ml/ema.json") as {
    get_decay: Record<string, { kw: Keywords; decay_by_step: Record<string, number> }>;
    traces: Record<string, { kw: Keywords; init: number; seq: number[]; ema: number[] } | number[]>;
  };

  it.each(["warm23", "warm34", "warm_after5"])("has the decays of %s", (name) => {
    const { kw, decay_by_step } = get_decay[name]!;
    for (const [step, decay] of Object.entries(decay_by_step)) {
      expect(emaDecay(Number(step), optionsOf(kw)), step).toBeCloseTo(decay, 12);
    }
  });

  // The warm trace numbers its updates from 0, so that its first two copy; ours, like timm's training script, from 1.
  it.each([
    ["plain_decay0.9_no_step", 0],
    ["warm_power0.75", 1],
  ])("follows %s", (name, skip) => {
    const { kw, init, seq, ema } = traces[name] as { kw: Keywords; init: number; seq: number[]; ema: number[] };
    trace(init, seq.slice(skip), optionsOf(kw)).forEach((value, i) => {
      expect(Math.abs(value / ema[i + skip]! - 1), String(i)).toBeLessThan(1e-6);
    });
  });

  it("debiases as Adam does", () => {
    const expected = traces["debiased_zero_init_beta0.9"] as number[];
    trace(0, [1, 2, 3, 4, 5, 4, 3, 2], { decay: 0.9, debiased: true }).forEach((value, i) => {
      expect(Math.abs(value / expected[i]! - 1)).toBeLessThan(1e-6);
    });
  });
});
