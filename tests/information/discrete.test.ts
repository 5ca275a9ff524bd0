import { describe, expect, it } from "vitest";
import {
  discreteConditionalInformation,
  discreteMutualInformation,
  discreteTransferEntropy,
} from "../../src/lib/information/discrete";
import { toBits } from "../../src/lib/information/ksg/estimate";
import { stream } from "../../src/lib/random";
import { hasReference, referenceJson, referenceRows } from "../support/reference";

const copies = 500;
const repeat = (...values: readonly number[]): number[] => Array.from({ length: copies }, () => values).flat();

/** A fair bit, and the same bit one step later with a share of flips: TE is 1 - h(flips) bits. */
function copyChannel(samples: number, flips: number): readonly [Int32Array, Int32Array] {
  const source = stream(11);
  const x = Int32Array.from({ length: samples }, () => source.integer(2));
  const y = Int32Array.from(x, (_, t) => (t === 0 ? 0 : x[t - 1]! ^ Number(source.uniform() < flips)));
  return [x, y];
}

describe("discreteMutualInformation", () => {
  it("is ln 2 for a copied bit, 0 for independent bits, and symmetric", () => {
    expect(discreteMutualInformation(repeat(0, 1), repeat(5, 9)).nats).toBeCloseTo(Math.LN2, 12);
    expect(discreteMutualInformation(repeat(0, 0, 1, 1), repeat(0, 1, 0, 1)).nats).toBeCloseTo(0, 12);
    expect(discreteMutualInformation([0, 1, 1, 2], [1, 1, 0, 0]).nats).toBeCloseTo(
      discreteMutualInformation([1, 1, 0, 0], [0, 1, 1, 2]).nats,
      12,
    );
  });

  it("takes several dimensions as one symbol: XOR needs both", () => {
    const [a, b, c] = [repeat(0, 0, 1, 1), repeat(0, 1, 0, 1), repeat(0, 1, 1, 0)];
    expect(discreteMutualInformation(a, c).nats).toBeCloseTo(0, 12);
    expect(discreteMutualInformation([a, b], c).nats).toBeCloseTo(Math.LN2, 12);
    expect(discreteConditionalInformation(a, c, b).nats).toBeCloseTo(Math.LN2, 12);
  });

  it("Miller and Madow's correction takes most of the bias away", () => {
    const runs = 200;
    const bias = (correction: "none" | "miller-madow"): number => {
      let sum = 0;
      for (let run = 0; run < runs; run++) {
        const source = stream(run);
        const draw = (): Int32Array => Int32Array.from({ length: 200 }, () => source.integer(4));
        sum += discreteMutualInformation(draw(), draw(), { correction }).nats / runs;
      }
      return sum;
    };
    // (4 - 1)(4 - 1) / 2N
    expect(bias("none")).toBeCloseTo(9 / 400, 2);
    expect(Math.abs(bias("miller-madow"))).toBeLessThan(0.003);
  });

  it("gives a p-value and an interval", () => {
    const [x, y] = copyChannel(400, 0.1);
    const { p, interval } = discreteMutualInformation(x.subarray(0, 399), y.subarray(1), {
      permutations: 99,
      level: 0.95,
      stream: stream(1),
    });
    expect(p).toBe(0.01);
    expect(interval!.low).toBeLessThan(0.5310044 * Math.LN2);
    expect(interval!.high).toBeGreaterThan(0.5310044 * Math.LN2);
  });
});

describe("discreteConditionalInformation", () => {
  it("has a large p-value where only z links x and y", () => {
    const source = stream(3);
    const z = Int32Array.from({ length: 600 }, () => source.integer(3));
    const noisy = (): Int32Array => z.map((v) => (source.uniform() < 0.2 ? source.integer(3) : v));
    const [x, y] = [noisy(), noisy()];
    const options = { permutations: 99, stream: stream(1) };
    expect(discreteMutualInformation(x, y, options).p).toBe(0.01);
    expect(discreteConditionalInformation(x, y, z, options).p).toBeGreaterThan(0.05);
  });
});

describe("discreteTransferEntropy", () => {
  it("is 0.531 bits through a copying channel with 10% flips, nothing back", () => {
    const [x, y] = copyChannel(20_000, 0.1);
    expect(toBits(discreteTransferEntropy(x, y).nats)).toBeCloseTo(0.531, 1);
    expect(toBits(discreteTransferEntropy(y, x).nats)).toBeLessThan(0.001);
    const options = { permutations: 19, stream: stream(2) };
    expect(discreteTransferEntropy(x.subarray(0, 500), y.subarray(0, 500), options).p).toBe(0.05);
  });

  it.runIf(hasReference)("meets the reference to 1e-9 bits, history 1 and 2", () => {
    const [x = [], y = []] = referenceRows("mi/te_copy_p10.npy");
    const expected = (referenceJson("mi/expected.json") as Record<string, Record<string, number>>)["te_copy_p10"]!;
    const off = (nats: number, name: string): number => Math.abs(toBits(nats) - expected[name]!);
    expect(off(discreteTransferEntropy(x, y).nats, "plugin_te_xy_bits_k1")).toBeLessThan(1e-9);
    expect(off(discreteTransferEntropy(y, x).nats, "plugin_te_yx_bits_k1")).toBeLessThan(1e-9);
    expect(off(discreteTransferEntropy(x, y, { history: 2 }).nats, "plugin_te_xy_bits_k2")).toBeLessThan(1e-9);
  });
});

describe("bad input", () => {
  it.each([
    ["fractions", () => discreteMutualInformation([0.5, 1], [0, 1]), /x\[0\]: expected a whole number/],
    ["NaN", () => discreteMutualInformation([0, 1], [0, NaN]), /y: expected finite numbers/],
    ["one sample", () => discreteMutualInformation([1], [1]), /at least 2 samples, got 1/],
    ["unequal lengths", () => discreteTransferEntropy([0, 1, 0], [0, 1]), /x has 3 samples, y has 2/],
  ])("%s are refused", (_, call, message) => {
    expect(call).toThrow(message);
  });

  it("a constant shares nothing", () => {
    expect(discreteMutualInformation([0, 1, 0], [7, 7, 7]).nats).toBe(0);
  });
});
