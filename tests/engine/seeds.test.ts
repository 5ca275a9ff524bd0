import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { toTfSeed } from "../../src/lib/engine";
import { stream, type Stream } from "../../src/lib/random";
import { describeEachEngine } from "../support/engines";

describe("toTfSeed", () => {
  it("gives whole numbers from 1 to 2^31 - 1, never 0, even where the stream gives 0 or its largest number", () => {
    const fixed = (value: number): Stream => ({ integer: () => value }) as unknown as Stream;
    expect(toTfSeed(fixed(0))).toBe(1);
    expect(toTfSeed(fixed(2 ** 31 - 2))).toBe(2 ** 31 - 1);
    const seeds = stream("seeds");
    const drawn = Array.from({ length: 1000 }, () => toTfSeed(seeds));
    expect(drawn.every((seed) => Number.isInteger(seed) && seed >= 1 && seed < 2 ** 31)).toBe(true);
    expect(new Set(drawn).size).toBe(1000);
  });

  it("gives the same seed from the same stream", () => {
    expect(toTfSeed(stream(0))).toBe(toTfSeed(stream(0)));
    expect(toTfSeed(stream(0))).not.toBe(toTfSeed(stream(1)));
  });
});

describeEachEngine("seeds of tfjs", () => {
  const draw = (seed: number): number[] => [...tf.randomNormal([8], 0, 1, "float32", seed).dataSync()];

  it("trap: seed 0 is unseeded", () => {
    expect(draw(0)).not.toEqual(draw(0));
  });

  it("a seed from any stream, that of seed 0 too, repeats its numbers", () => {
    expect(draw(toTfSeed(stream(0)))).toEqual(draw(toTfSeed(stream(0))));
  });
});
