import { describe, expect, it } from "vitest";
import { linearSeries, transferStrengths } from "../../../src/lib/information";
import { stream } from "../../../src/lib/random";

const series = linearSeries(
  stream(4),
  900,
  ["x", "m", "y", "other"],
  [
    { from: "x", to: "m", coefficient: 0.8 },
    { from: "m", to: "y", coefficient: 0.5 },
  ],
);

describe("strengths of links", () => {
  const settings = { stream: stream(1), permutations: 39 };
  it("follow the size of the coefficients, and are significant where there is a link", () => {
    const [strong, weak, none] = transferStrengths(
      series,
      [
        { from: "x", to: "m" },
        { from: "m", to: "y" },
        { from: "other", to: "y" },
      ],
      settings,
    );
    expect(strong!.nats).toBeGreaterThan(weak!.nats);
    expect([strong!.p, weak!.p]).toEqual([1 / 40, 1 / 40]);
    expect(none!.p).toBeGreaterThan(0.05);
  });
  it("vanish for an indirect link given its mediator", () => {
    const [plain, given] = transferStrengths(
      series,
      [
        { from: "x", to: "y" },
        { from: "x", to: "y", given: ["m"] },
      ],
      { ...settings, lag: 2 },
    );
    expect(plain!.p).toBe(1 / 40);
    expect(given!.p).toBeGreaterThan(0.05);
    expect(given).toMatchObject({ from: "x", to: "y", given: ["m"] });
  });
  it("of a link don't depend on which others are asked for", () => {
    const links = [
      { from: "x", to: "m" },
      { from: "m", to: "y" },
    ];
    expect(transferStrengths(series, links, settings)[1]).toEqual(
      transferStrengths(series, links.slice(1), settings)[0],
    );
  });
  it("are refused for unknown series", () => {
    expect(() => transferStrengths(series, [{ from: "x", to: "z" }], settings)).toThrow(
      "series among x, m, y, other, got z",
    );
  });
});
