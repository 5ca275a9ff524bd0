import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trainingState, type OptimizerKind } from "../../../src/lib/model/memory";
import "../../support/seed";

const total = (...args: Parameters<typeof trainingState>): number => trainingState(...args).total;

describe("trainingState", () => {
  it("takes 16 bytes a weight with Adam, in mixed precision (ZeRO, section 3.1) and in 32 bits", () => {
    expect(trainingState(730e6)).toEqual({
      weights: 1.46e9,
      master: 2.92e9,
      gradients: 1.46e9,
      optimizer: 5.84e9,
      ema: 0,
      total: 11.68e9,
    });
    expect(total(730e6, { precision: "float32", optimizer: "adam" })).toBe(11.68e9);
  });

  it.each([
    [730e6, { ema: true }, 14.6e9],
    [800e6, {}, 12.8e9],
    [730e6, { precision: "float16", optimizer: "adam-8bit" }, 4.38e9],
    [730e6, { optimizer: "adam-8bit" }, 7.3e9],
    [730e6, { precision: "float32", optimizer: "sgd-momentum" }, 8.76e9],
    [730e6, { precision: "float32", optimizer: "sgd" }, 5.84e9],
    [7.5e9, {}, 120e9],
  ] as const)("of %d weights with %j is %d bytes", (parameters, setup, bytes) => {
    expect(total(parameters, setup)).toBe(bytes);
  });

  it("keeps of frozen weights the weights alone: 2.92 GB for 730M in 32 bits, 1.46 GB in 16", () => {
    expect(total(730e6, { precision: "float32", trained: 0 })).toBe(2.92e9);
    expect(total(730e6, { precision: "float16", trained: 0 })).toBe(1.46e9);
    expect(total(100, { trained: 10 })).toBe(2 * 100 + 14 * 10);
  });

  it("is the sum of its parts and grows with what is trained", () => {
    const optimizers: OptimizerKind[] = ["adam", "adamw", "adam-8bit", "sgd-momentum", "sgd"];
    fc.assert(
      fc.property(
        fc.nat(1e9),
        fc.constantFrom(...optimizers),
        fc.constantFrom("float32", "mixed", "float16"),
        fc.boolean(),
        (parameters, optimizer, precision, ema) => {
          const { total: all, ...parts } = trainingState(parameters, { optimizer, precision, ema });
          expect(all).toBe(Object.values(parts).reduce((a, b) => a + b, 0));
          const half = total(parameters, { optimizer, precision, ema, trained: Math.floor(parameters / 2) });
          expect(half).toBeLessThanOrEqual(all);
        },
      ),
    );
  });

  it.each([
    [-1, {}, /parameters: .* got -1/],
    [1.5, {}, /parameters: .* got 1.5/],
    [10, { trained: 11 }, /trained: .*\[0, 10\], got 11/],
    [10, { optimizer: "lion" as OptimizerKind }, /optimizer: expected one of adam, adamw, .* got lion/],
    [10, { precision: "bf16" as "mixed" }, /precision: expected one of float32, mixed, float16, got bf16/],
  ])("refuses %d weights with %j", (parameters, setup, message) => {
    expect(() => trainingState(parameters, setup)).toThrow(message);
  });
});
