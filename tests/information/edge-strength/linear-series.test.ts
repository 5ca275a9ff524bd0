import { describe, expect, it } from "vitest";
import { linearSeries } from "../../../src/lib/information";
import { stream } from "../../../src/lib/random";

describe("a linear process", () => {
  it("has the coefficients that it was given, as regression finds them", () => {
    const { x, y } = linearSeries(stream(1), 20_000, ["x", "y"], [{ from: "x", to: "y", coefficient: -0.7 }]) as {
      x: Float64Array;
      y: Float64Array;
    };
    // y_t+1 = .4 y_t - .7 x_t + noise: normal equations of two regressors.
    const [n, next] = [x.length - 1, y.subarray(1)];
    const dot = (a: Float64Array, b: Float64Array): number =>
      a.subarray(0, n).reduce((sum, v, i) => sum + v * b[i]!, 0);
    const [xx, xy, yy, xn, yn] = [dot(x, x), dot(x, y), dot(y, y), dot(x, next), dot(y, next)];
    const determinant = xx * yy - xy * xy;
    expect((yy * xn - xy * yn) / determinant).toBeCloseTo(-0.7, 1);
    expect((xx * yn - xy * xn) / determinant).toBeCloseTo(0.4, 1);
  });
  it("refuses unknown names, links to oneself, repeated links and a process that runs away", () => {
    const run = (links: Parameters<typeof linearSeries>[3]): unknown => linearSeries(stream(1), 10, ["x", "y"], links);
    expect(() => run([{ from: "x", to: "z", coefficient: 1 }])).toThrow("names among x, y, got x -> z");
    expect(() => run([{ from: "x", to: "x", coefficient: 1 }])).toThrow("two variables");
    const link = { from: "x", to: "y", coefficient: 0.5 };
    expect(() => run([link, link])).toThrow("expected x -> y once");
    expect(() =>
      run([
        { ...link, coefficient: 3 },
        { from: "y", to: "x", coefficient: 3 },
      ]),
    ).toThrow("runs away");
  });
});
