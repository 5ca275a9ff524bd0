import { getFloat16, setFloat16 } from "@petamoriken/float16";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfBits, singleBits } from "../../../../src/lib/data/embeddings/codecs/half";

const view = new DataView(new ArrayBuffer(4));
const bitsOf = (value: number): number => {
  view.setFloat32(0, value);
  return view.getUint32(0);
};
const byPackage = (value: number): number => {
  setFloat16(view, 0, value);
  return view.getUint16(0);
};

describe("half precision", () => {
  it("reads all 65,536 numbers as the float16 package does, infinities and NaN too", () => {
    let wrong = 0;
    for (let half = 0; half < 65_536; half++) {
      view.setUint16(0, half);
      const expected = getFloat16(view, 0);
      view.setUint32(0, singleBits(half));
      if (!Object.is(view.getFloat32(0), expected)) wrong++;
    }
    expect(wrong).toBe(0);
  });

  it("writes every finite number back to its own bits", () => {
    for (let half = 0; half < 0x7c00; half++) expect(halfBits(singleBits(half))).toBe(half);
  });

  it("rounds as the float16 package does, and ties between neighbours to the even one", () => {
    fc.assert(
      fc.property(fc.float({ min: -65504, max: 65504, noNaN: true }), (value) => {
        expect(halfBits(bitsOf(value))).toBe(byPackage(value));
      }),
      { seed: 4, numRuns: 3000 },
    );
    for (const value of [1 + 2 ** -11, 1 + 3 * 2 ** -11, 2 ** -25, 3 * 2 ** -25, 2 ** -14 - 2 ** -25, 65_503]) {
      expect(halfBits(bitsOf(value))).toBe(byPackage(value));
    }
  });
});
