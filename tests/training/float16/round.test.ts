import * as tf from "@tensorflow/tfjs";
import { f16round, Float16Array } from "@petamoriken/float16";
import fc from "fast-check";
import { expect, it } from "vitest";
import { bfloat16, float16, roundTo, type NarrowFormat } from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";

/** Without the sign of zero. */
const plain = (values: Iterable<number>): number[] => Array.from(values, (value) => (value === 0 ? 0 : value));

const rounded = (values: readonly number[], format: NarrowFormat): number[] =>
  plain(roundTo(tf.tensor1d(Float32Array.from(values)), format).dataSync());

/** float32's upper 16 bits, rounded half to even; what is subnormal is zero. */
function bfloat16Round(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer)[0]!;
  const kept = (bits + 0x7fff + ((bits >>> 16) & 1)) & 0xffff0000;
  const result = new Float32Array(Uint32Array.of(kept).buffer)[0]!;
  return Math.abs(result) < 2 ** -126 ? 0 : result;
}

describeEachEngine("roundTo", () => {
  it("keeps every finite number of float16 and takes every midpoint to the even neighbour, as @petamoriken/float16", () => {
    const halves = [...new Float16Array(Uint16Array.from({ length: 0x7c00 }, (_, i) => i).buffer)];
    const midpoints = halves.slice(1).map((half, i) => (half + halves[i]!) / 2);
    const near = midpoints.flatMap((middle) => [
      Math.fround(middle * (1 + 2 ** -23)),
      Math.fround(middle * (1 - 2 ** -24)),
    ]);
    const values = [...halves, ...midpoints, ...near, 65519, 65520, 65536, 1e30].flatMap((value) => [value, -value]);
    const expected = plain(values.map((value) => f16round(value)));
    expect(rounded(values, float16)).toEqual(expected);
  });

  it("rounds to bfloat16 as the upper half of float32 does", () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), (values) => {
        const normal = values.filter((value) => value === 0 || Math.abs(value) >= 2 ** -125);
        if (normal.length > 0) expect(rounded(normal, bfloat16)).toEqual(plain(normal.map(bfloat16Round)));
      }),
    );
  });

  it("keeps NaN and infinity", () => {
    expect(rounded([NaN, Infinity, -Infinity], float16)).toEqual([NaN, Infinity, -Infinity]);
  });

  it("keeps the shape", () => {
    expect(roundTo(tf.zeros([2, 3]), float16).shape).toEqual([2, 3]);
  });
});
