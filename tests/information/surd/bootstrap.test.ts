import { describe, expect, it } from "vitest";
import { surdBootstrap, type SurdInterval } from "../../../src/lib/information/surd/bootstrap";
import { surdBits } from "../../../src/lib/information/surd/labels";
import { surd } from "../../../src/lib/information/surd/surd";
import { normals, stream, type Stream } from "../../../src/lib/random";

/** q1 takes its sign from q2 with probability .8; all other things are coins. Codes are binary, so that bins are exact. */
function noisyCopy(source: Stream, samples: number): { q1: number[]; q2: number[] } {
  const q2 = Array.from({ length: samples }, () => source.integer(2));
  const q1 = q2.map((_, t) => (t > 0 && source.uniform() < 0.8 ? q2[t - 1]! : source.integer(2)));
  return { q1, q2 };
}
const find = (intervals: readonly SurdInterval[], label: string): SurdInterval =>
  intervals.find((interval) => interval.label === label)!;

describe("surdBootstrap", () => {
  // P(q1 = q2 before) = .9, so U2 is 1 - H(.1).
  const truth = 1 + 0.9 * Math.log2(0.9) + 0.1 * Math.log2(0.1);

  it("covers the true unique term about as often as it says", () => {
    let covered = 0;
    for (let run = 0; run < 60; run++) {
      const source = stream(41).split(run);
      const [result] = surdBootstrap(noisyCopy(source, 400), {
        bins: 2,
        targets: ["q1"],
        replicates: 100,
        stream: source.split("b"),
      });
      const { low, high } = find(result!.intervals, "U2");
      if (low <= truth && truth <= high) covered++;
    }
    // 90% is aimed at; 60 runs scatter by 4%.
    expect(covered / 60).toBeGreaterThan(0.78);
    expect(covered / 60).toBeLessThanOrEqual(1);
  });

  it("narrows as samples grow, and holds its estimate", () => {
    const width = (samples: number): number => {
      const [result] = surdBootstrap(noisyCopy(stream(42), samples), {
        bins: 2,
        targets: ["q1"],
        replicates: 60,
        stream: stream(43),
      });
      const { low, high, estimate } = find(result!.intervals, "U2");
      expect(low).toBeLessThanOrEqual(estimate);
      expect(high).toBeGreaterThanOrEqual(estimate);
      return high - low;
    };
    expect(width(6400)).toBeLessThan(0.5 * width(400));
  });

  it("widens for longer blocks where the signals remember", () => {
    const noise = normals(stream(44), 2000);
    noise.forEach((w, t) => (noise[t] = w + (t > 0 ? 0.98 * noise[t - 1]! : 0)));
    const width = (blockLength: number): number => {
      const [result] = surdBootstrap([noise], { bins: 4, replicates: 100, blockLength, stream: stream(45) });
      const { low, high } = find(result!.intervals, "information");
      return high - low;
    };
    expect(width(100)).toBeGreaterThan(1.3 * width(1));
  });

  it("keeps leaks within [0, 1] and amounts above 0", () => {
    const [result] = surdBootstrap(
      [0, 1, 2].map((i) => normals(stream(46).split(i), 100)),
      { bins: 5, replicates: 20, stream: stream(47), targets: ["q1"] },
    );
    result!.intervals.forEach(({ label, low, high }) => {
      expect(low).toBeGreaterThanOrEqual(0);
      if (label === "leak") expect(high).toBeLessThanOrEqual(1);
    });
    expect(result!.blockLength).toBe(5);
  });

  it("reports what surd reports, and the same intervals for one seed", () => {
    const signals = noisyCopy(stream(48), 200);
    const draw = (): ReturnType<typeof surdBootstrap> =>
      surdBootstrap(signals, { bins: 2, replicates: 10, stream: stream(49) });
    expect(draw()).toEqual(draw());
    expect(draw().map(({ result }) => result)).toEqual(surd(signals, { bins: 2 }));
    expect(surdBits(draw()[0]!.result, "U2")).toBe(find(draw()[0]!.intervals, "U2").estimate);
  });

  it.each([
    [{ replicates: 1 }, /replicates: .* got 1/],
    [{ level: 1 }, /level: .* got 1/],
    [{ blockLength: 8 }, /blockLength: .* \[1, 7\], got 8/],
  ])("refuses %j", (options, message) => {
    expect(() => surdBootstrap([[1, 2, 3, 4, 5, 6, 7, 8]], { bins: 2, stream: stream(1), ...options })).toThrow(
      message,
    );
  });
});
