import { describe, expect, it } from "vitest";
import { localPermutations, permuted, reordered, shifted } from "../../../src/lib/information/ksg/surrogates";
import { normals, stream } from "../../../src/lib/random";

const series = Float64Array.from({ length: 200 }, (_, i) => i);

describe("surrogates", () => {
  it("permuted keeps the values and moves columns together", () => {
    const [a = series, b = series] = permuted([series, series.map((v) => -v)], stream(1));
    expect([...a].sort((p, q) => p - q)).toEqual([...series]);
    expect(a).not.toEqual(series);
    expect(b).toEqual(a.map((v) => -v));
  });

  it("shifted keeps the order around a circle and never comes back within a twentieth of where it was", () => {
    for (let run = 0; run < 300; run++) {
      const [turned = series] = shifted([series], stream(run));
      const shift = turned[0]!;
      expect(shift).toBeGreaterThanOrEqual(11);
      expect(shift).toBeLessThanOrEqual(189);
      expect(turned.every((v, i) => v === (i + shift) % 200)).toBe(true);
    }
  });

  it("localPermutations takes each value from a near z, most values once, and hardly any from where it was", () => {
    const z = series.map((v) => Math.floor(v / 4));
    const order = localPermutations([z], 4)(stream(3));
    const steps = order.map((from, to) => Math.abs(z[from]! - z[to]!));
    expect(Math.max(...steps)).toBe(0);
    expect(new Set(order).size).toBeGreaterThan(180);
  });

  it("localPermutations destroys what x tells beyond z", () => {
    const z = normals(stream(4).split("z"), 200);
    const x = z.map((v, i) => v + (i % 2));
    const moved = reordered([x], localPermutations([z], 5)(stream(5)))[0]!;
    const same = moved.filter((v, i) => Math.round(v - z[i]!) === i % 2).length;
    expect(same).toBeGreaterThan(60);
    expect(same).toBeLessThan(150);
  });
});
