import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adamW, decaysOf, type AdamWOptions, type Optimizer } from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";
import { describeReference, referenceJson } from "../../support/reference";
import { gradientsOf, valuesOf, weightsOf, type Nested } from "../support";

const all = (): boolean => true;

/** The published algorithm for one weight, in double precision, with m and v as printed. */
function textbook(start: number, gradients: readonly number[], rate: number, decay: number): number {
  let [w, m, v] = [start, 0, 0];
  gradients.forEach((g, i) => {
    m = 0.9 * m + 0.1 * g;
    v = 0.999 * v + 0.001 * g * g;
    const corrected = m / (1 - 0.9 ** (i + 1)) / (Math.sqrt(v / (1 - 0.999 ** (i + 1))) + 1e-8);
    w -= rate * (corrected + decay * w);
  });
  return w;
}

/** Steps with the same rate for all. */
function run(
  optimizer: Optimizer,
  start: Record<string, Nested>,
  gradients: readonly Record<string, Nested>[],
  rate = 0.01,
) {
  const weights = weightsOf(start);
  return gradients.map((gradient) => {
    optimizer.step(weights, gradientsOf(gradient), () => rate);
    return valuesOf(weights);
  });
}

/** Scalar quadratic bowl sum (w - 3)^2. */
const bowl = (w: readonly number[]): number[] => w.map((value) => 2 * (value - 3));

describeEachEngine("adamW", () => {
  it("makes torch's steps (rate .01, decay .01)", () => {
    const steps = run(adamW({ decays: all }), { w: [1, -2, 3] }, [
      { w: [0.1, -0.2, 0.3] },
      { w: [0.5, 0.1, -0.4] },
      { w: [0, 0.3, 0.2] },
    ]);
    const torch = [0.9744365172276221, -1.9906328542244833, 2.9900518381914787];
    steps[2]!["w"]!.forEach((value, i) => {
      expect(Math.abs(value / torch[i]! - 1)).toBeLessThan(1e-6);
    });
  });

  it("moves each weight by the whole rate in the first step, whatever the gradient's size", () => {
    const [moved] = run(adamW({ weightDecay: 0 }), { small: [1], large: [1] }, [{ small: [1e-3], large: [-1e3] }]);
    expect(moved!["small"]![0]).toBeCloseTo(0.99, 5);
    expect(moved!["large"]![0]).toBeCloseTo(1.01, 6);
  });

  it("shrinks only weights that decay, by rate times decay, where the gradient is zero", () => {
    const [moved] = run(adamW({ weightDecay: 0.5 }), { kernel: [[2, 4]], bias: [2] }, [
      { kernel: [[0, 0]], bias: [0] },
    ]);
    expect(moved!["bias"]).toEqual([2]);
    [1.99, 3.98].forEach((value, i) => {
      expect(moved!["kernel"]![i]).toBeCloseTo(value, 6);
    });
  });

  it("reaches the bottom of a quadratic bowl", () => {
    const weights = weightsOf({ w: [10, -4] });
    const optimizer = adamW({ weightDecay: 0 });
    for (let i = 0; i < 400; i++) {
      tf.tidy(() => {
        optimizer.step(weights, gradientsOf({ w: bowl([...weights.get("w")!.dataSync()]) }), () => 0.2 * 0.99 ** i);
      });
    }
    for (const value of weights.get("w")!.dataSync()) expect(value).toBeCloseTo(3, 2);
  });

  it("fuses vectors without changing a bit of what each alone would do, each at its rate", () => {
    const start = { a: [1, 2], b: [3], kernel: [[1, 2]], c: [-1, 0, 4] };
    const rates: Record<string, number> = { a: 0.1, b: 0.01, kernel: 0.02, c: 0.1 };
    const gradients = [
      { a: [1, -1], b: [0.5], kernel: [[1, 3]], c: [2, 2, 2] },
      { a: [0, 1], b: [1], kernel: [[0, 1]], c: [1, -2, 0] },
    ];
    const together = weightsOf(start);
    const optimizer = adamW();
    for (const gradient of gradients) optimizer.step(together, gradientsOf(gradient), (name) => rates[name]!);
    for (const [name, value] of Object.entries(start)) {
      const alone = run(
        adamW(),
        { [name]: value },
        gradients.map((g) => ({ [name]: g[name as keyof typeof g] })),
        rates[name],
      );
      expect(valuesOf(together)[name], name).toEqual(alone[1]![name]);
    }
  });

  it("leaves a weight without a gradient alone, and corrects its bias from its own first step on", () => {
    const weights = weightsOf({ a: [1], b: [1] });
    const optimizer = adamW({ weightDecay: 0 });
    for (let i = 0; i < 5; i++) optimizer.step(weights, gradientsOf({ a: [1] }), () => 0.01);
    expect(valuesOf(weights)["b"]).toEqual([1]);
    optimizer.step(weights, gradientsOf({ a: [1], b: [0.2] }), () => 0.01);
    expect(valuesOf(weights)["b"]![0]).toBeCloseTo(0.99, 6);
  });

  it("goes on to the bit from a saved state", () => {
    const gradient = (i: number) => gradientsOf({ kernel: [[Math.sin(i), 1]], bias: [Math.cos(i), -0.1] });
    const start = { kernel: [[1, -2]], bias: [0.5, 0] };
    const whole = weightsOf(start);
    const first = adamW();
    const copy = new Map<string, tf.Tensor>();
    let resumed = whole;
    for (let i = 0; i < 10; i++) {
      first.step(whole, gradient(i), () => 0.01);
      if (i !== 4) continue;
      for (const [name, tensor] of first.state()) copy.set(name, tensor.clone());
      resumed = weightsOf({ kernel: [[...whole.get("kernel")!.dataSync()]], bias: [...whole.get("bias")!.dataSync()] });
    }
    const second = adamW();
    second.restore(copy);
    for (let i = 5; i < 10; i++) second.step(resumed, gradient(i), () => 0.01);
    expect(valuesOf(resumed)).toEqual(valuesOf(whole));
    expect(valuesOf(second.state())).toEqual(valuesOf(first.state()));
  });

  it("holds two tensors a weight and no more over 500 steps, and none once disposed", () => {
    const weights = weightsOf({
      kernel: [
        [1, 2],
        [3, 4],
      ],
      bias: [1, 2],
      gain: [1],
    });
    const gradients = gradientsOf({
      kernel: [
        [1, 2],
        [3, 4],
      ],
      bias: [1, 2],
      gain: [1],
    });
    const before = tf.memory().numTensors;
    const optimizer = adamW();
    for (let i = 0; i < 500; i++) optimizer.step(weights, gradients, () => 1e-3);
    expect(tf.memory().numTensors - before).toBe(6);
    expect([...optimizer.state().keys()]).toContain("steps/bias");
    optimizer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it("equals the published algorithm for any gradients, rate and decay", () => {
    const number = fc.double({ min: -5, max: 5, noNaN: true }).filter((x) => Math.abs(x) > 1e-2);
    const cases = [
      fc.array(number, { minLength: 1, maxLength: 8 }),
      number,
      fc.double({ min: 0, max: 0.1, noNaN: true }),
    ] as const;
    fc.assert(
      fc.property(...cases, (gradients, start, decay) => {
        tf.tidy(() => {
          const steps = run(
            adamW({ weightDecay: decay, decays: all }),
            { w: [start] },
            gradients.map((g) => ({ w: [g] })),
          );
          const expected = textbook(start, gradients, 0.01, decay);
          expect(Math.abs(steps.at(-1)!["w"]![0]! - expected)).toBeLessThan(1e-6 * Math.max(1, Math.abs(start)));
        });
      }),
      { numRuns: 40 },
    );
  });

  it("names the weight whose rate, gradient or name is wrong", () => {
    const weights = weightsOf({ w: [1, 2] });
    const optimizer = adamW();
    const step = (gradients: Record<string, Nested>, rate: number) => () => {
      optimizer.step(weights, gradientsOf(gradients), () => rate);
    };
    expect(step({ w: [1, 2] }, NaN)).toThrow('rate of "w": expected a number of at least 0, got NaN');
    expect(step({ w: [1, 2] }, -1)).toThrow('rate of "w": expected a number of at least 0, got -1');
    expect(step({ w: [1] }, 1)).toThrow('gradient of "w": expected shape [2], got [1]');
    expect(step({ v: [1] }, 1)).toThrow('expected "v", which this model does not have');
    expect(valuesOf(weights)["w"]).toEqual([1, 2]);
  });

  it("refuses a state that lacks an entry or has an unknown one, and keeps its own", () => {
    const optimizer = adamW();
    optimizer.step(weightsOf({ w: [1] }), gradientsOf({ w: [1] }), () => 0.1);
    const before = valuesOf(optimizer.state());
    const lacking = new Map([...optimizer.state()].filter(([key]) => key !== "second/w"));
    expect(() => {
      optimizer.restore(lacking);
    }).toThrow('state: expected "second/w", which is missing');
    expect(() => {
      optimizer.restore(new Map([["momentum/w", tf.scalar(1)]]));
    }).toThrow('got "momentum/w"');
    expect(valuesOf(optimizer.state())).toEqual(before);
  });
});

describe("adamW", () => {
  it.each<[AdamWOptions, string]>([
    [{ weightDecay: -1 }, "weightDecay: expected a number in [0, Infinity], got -1"],
    [{ beta1: 1 }, "beta1: expected a number in [0, 1), got 1"],
    [{ beta2: NaN }, "beta2: expected a number in [0, Infinity], got NaN"],
    [{ epsilon: 0 }, "epsilon: expected a number in"],
  ])("refuses %o", (options, message) => {
    expect(() => adamW(options)).toThrow(message);
  });
});

describe("decaysOf", () => {
  it("follows the blueprint and refuses what is not in it", () => {
    const parameter = { shape: [1], initial: "zeros", depth: 0 } as const;
    const decays = decaysOf([
      { ...parameter, name: "a", decay: true },
      { ...parameter, name: "b", decay: false },
    ]);
    const [variable] = [...weightsOf({ a: [1] }).values()] as [tf.Variable];
    expect(decays("a", variable)).toBe(true);
    expect(decays("b", variable)).toBe(false);
    expect(() => decays("c", variable)).toThrow('expected a weight of the blueprint, got "c"');
    variable.dispose();
  });
});

describeReference("adamW against torch.optim.AdamW", () => {
  const { adamw } = referenceJson("ml/optim.json") as {
    adamw: { lr: number; wd: number; p0: number[]; grads: number[][]; p: number[][] };
  };
  it("agrees within 1e-6 relative after every step", () => {
    tf.tidy(() => {
      const steps = run(
        adamW({ weightDecay: adamw.wd, decays: all }),
        { w: adamw.p0 },
        adamw.grads.map((w) => ({ w })),
        adamw.lr,
      );
      adamw.p.forEach((expected, step) => {
        expected.forEach((value, i) => {
          expect(Math.abs(steps[step]!["w"]![i]! / value - 1)).toBeLessThan(1e-6);
        });
      });
    });
  });
});
