import { describe, expect, it } from "vitest";
import { categorical, ink, sequential } from "../../../src/lib/notebook/figures/theme";

type Rgb = readonly [number, number, number];

/** How dichromats see linear RGB: Viénot 1999 (red, green), the first half-plane of Brettel 1997 (blue). */
const sight: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  tritanopia: [
    [1.01277, 0.13548, -0.14826],
    [-0.01243, 0.86812, 0.14431],
    [0.07589, 0.805, 0.11911],
  ],
};

function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const times = (matrix: readonly Rgb[], [r, g, b]: Rgb): Rgb =>
  matrix.map((m) => m[0] * r + m[1] * g + m[2] * b) as never;

/** CIE L*a*b*, D65. */
function lab(rgb: Rgb): Rgb {
  const xyz = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    rgb,
  );
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [x, y, z] = [f(xyz[0] / 0.9505), f(xyz[1]), f(xyz[2] / 1.089)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const lightness = (hex: string): number => lab(linear(hex))[0];

describe("the categorical colours", () => {
  it.each(Object.keys(sight))(
    "are told apart with %s sight: the first six by 10 ΔE, four just noticeable differences",
    (name) => {
      const seen = categorical.slice(0, 6).map((hex) => lab(times(sight[name]!, linear(hex))));
      const pairs = seen.flatMap((a, i) =>
        seen.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
      );
      expect(Math.min(...pairs)).toBeGreaterThan(10);
    },
  );

  it("stand out from the paper", () => {
    for (const hex of categorical) expect(lightness(ink.paper) - lightness(hex)).toBeGreaterThan(25);
  });
});

describe("the sequential colours", () => {
  it("grow darker in steps that a grey print keeps", () => {
    const steps = sequential.slice(1).map((hex, i) => lightness(sequential[i]!) - lightness(hex));
    expect(Math.min(...steps)).toBeGreaterThan(8);
  });
});

describe("the ink", () => {
  it("has a contrast of 4.5 and more on the paper (WCAG AA)", () => {
    const luminance = (hex: string): number => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0];
    for (const hex of [ink.text, ink.soft]) expect(1.05 / (luminance(hex) + 0.05)).toBeGreaterThan(4.5);
  });
});
