import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { lossCurves, lossCurvesFigure, type LossPoint } from "../../../src/lib/training";

describe("lossCurves", () => {
  let points: LossPoint[];
  beforeAll(async () => {
    await startEngine();
    points = lossCurves(7, 999);
  });
  const at = (loss: string, p: number): number =>
    points.find((point) => point.loss === loss && Math.abs(point.p - p) < 1e-9)!.nats;
  const lowest = (loss: string): number =>
    points.filter((point) => point.loss === loss).reduce((best, point) => (point.nats < best.nats ? point : best)).p;

  it("follow -(1 - p)^γ ln p", () => {
    for (const p of [0.1, 0.5, 0.9]) {
      expect(at("cross-entropy", p)).toBeCloseTo(-Math.log(p), 5);
      expect(at("focal γ 2", p)).toBeCloseTo(-((1 - p) ** 2) * Math.log(p), 5);
    }
  });

  it("are smallest at the smoothed label: .9143 by PyTorch's convention, .9 as printed; there the printed one is 0", () => {
    expect(lowest("smoothing .1, PyTorch")).toBeCloseTo(1 - 0.1 + 0.1 / 7, 2);
    expect(lowest("smoothing .1, as printed")).toBeCloseTo(0.9, 2);
    expect(at("smoothing .1, as printed", 0.9)).toBeCloseTo(0, 5);
  });

  it("are drawn with one colour a loss and a mark at the minimum of the smoothed ones", () => {
    const { layer } = lossCurvesFigure(points) as unknown as { layer: { data: { values: LossPoint[] } }[] };
    expect(layer[1]!.data.values.map(({ p }) => Math.round(100 * p))).toEqual([91, 90]);
  });
});
