import { expect, it } from "vitest";
import { scorerOptions } from "../../../src/lib/wmtp/registry/options";

it("scorerOptions keep what is given and add nothing", () => {
  expect(scorerOptions("x", "rho1", { mode: "softmax", temperature: 0.5 })).toEqual({
    mode: "softmax",
    temperature: 0.5,
  });
  expect(scorerOptions("x", "exp", undefined)).toEqual({});
});

it.each([
  ["rho1", { temperatur: 1 }, 'x: expected one of mode, temperature, limit, share, got unknown key "temperatur"; did you mean "temperature"?'], // prettier-ignore
  ["critic", { discount: "most" }, /x: discount: .*got "most"/],
  ["criticToken", { signal: "dt" }, 'x: signal: expected one of td, advantage, got "dt"; did you mean "td"?'],
  ["headShare", [], /x: .*got \[\]/],
] as const)("scorerOptions of %s refuse %j", (kind, options, message) => {
  expect(() => scorerOptions("x", kind, options)).toThrow(message);
});
