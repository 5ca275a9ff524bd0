import { describe, expect, it } from "vitest";
import { surdShare } from "../../../src/lib/information/surd/labels";
import { leastLeakLag, surdLagScan } from "../../../src/lib/information/surd/lag-scan";
import { normals, stream } from "../../../src/lib/random";

describe("surdLagScan", () => {
  const cause = normals(stream(51).split("cause"), 3000);
  const noise = normals(stream(51).split("noise"), 3000);
  const effect = noise.map((w, t) => 0.2 * w + (t >= 4 ? cause[t - 4]! : 0));
  const scan = surdLagScan({ cause, effect }, [1, 2, 3, 4, 5, 6], { bins: 6 });

  it("finds the lag at which one signal drives another", () => {
    expect(leastLeakLag(scan, "effect")).toBe(4);
    expect(surdShare(scan[3]!.results[1]!, "U1")).toBeGreaterThan(0.8);
    expect(scan[2]!.results[1]!.leak).toBeGreaterThan(0.9);
  });

  it("keeps the lags in the order given", () => {
    expect(scan.map(({ lag }) => lag)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("refuses a target that was not scanned", () => {
    expect(() => leastLeakLag(scan, "weather")).toThrow("target: expected one of the scanned targets, got weather");
  });
});
