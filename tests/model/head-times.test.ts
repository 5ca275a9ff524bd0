import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { headTimes } from "../../src/lib/model";
import { stream } from "../../src/lib/random";

const options = { width: 8, outputs: 2, heads: 3, batch: 4, runs: 2, passes: 2, stream: stream(1) };

describe("headTimes", () => {
  it("gives a positive ratio a run and leaves no tensor", () => {
    const before = tf.memory().numTensors;
    const ratios = headTimes(options);
    expect(ratios).toHaveLength(2);
    expect(ratios.every((ratio) => ratio > 0)).toBe(true);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses no heads, runs or passes", () => {
    for (const name of ["heads", "runs", "passes"])
      expect(() => headTimes({ ...options, [name]: 0 })).toThrow(`${name}: `);
  });
});
