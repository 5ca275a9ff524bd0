import { describe, expect, it } from "vitest";
import { encoderSize, feedForwardFor, layersFor } from "../../../src/lib/model/ledger";

const printed = { width: 896, layers: 6, heads: 16, feedForward: 2048, dropout: 0 };

describe("encoderSize", () => {
  it.each([
    [{}, 41_348_352],
    [{ feedForward: 3584 }, 57_872_640],
    [{ layers: 8, heads: 14 }, 55_131_136],
    [{ layers: 8, heads: 14, feedForward: 3584 }, 77_163_520],
    [{ inputWidth: 768 }, 42_037_376],
  ])("of the printed encoder with %j is %d", (change, size) => {
    expect(encoderSize({ ...printed, ...change })).toBe(size);
  });
});

describe("what 300M would take", () => {
  it("is a feed-forward of about 26,090 instead of 2,048", () => {
    const feedForward = feedForwardFor(300e6, printed);
    expect(feedForward).toBeCloseTo(26_090, -1);
    const whole = Math.round(feedForward);
    expect(encoderSize({ ...printed, feedForward: whole }) / 300e6).toBeCloseTo(1, 4);
  });

  it("is 43.5 layers instead of 6, or 31.1 with a feed-forward of 3,584", () => {
    expect(layersFor(300e6, printed)).toBeCloseTo(43.5, 1);
    expect(layersFor(300e6, { ...printed, feedForward: 3584 })).toBeCloseTo(31.1, 1);
  });

  it("is met exactly by what it was counted from, an input projection included", () => {
    const config = { ...printed, inputWidth: 768 };
    expect(layersFor(encoderSize(config), config)).toBeCloseTo(6, 12);
    expect(feedForwardFor(encoderSize(config), config)).toBeCloseTo(2048, 9);
  });

  it("refuses an empty model", () => {
    expect(() => layersFor(0, printed)).toThrow(/target: .* got 0/);
  });
});
