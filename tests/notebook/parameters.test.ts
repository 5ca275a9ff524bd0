import { describe, expect, expectTypeOf, it } from "vitest";
import { parametersOf } from "../../src/lib/notebook/parameters";
import { fakeSession } from "./support";

const values = {
  paper: { seed: 20260115, n: 2000, estimator: "ksg", lags: [1, 2], bias: true },
  quick: { n: 200 },
  full: { n: 1e5, lags: [1, 2, 4, 8] },
};
const chosen = (environment: Record<string, string> = {}) => parametersOf(fakeSession(environment).session, values);

describe("parameters", () => {
  it.each([
    ["paper", { n: 2000, lags: [1, 2] }],
    ["quick", { n: 200, lags: [1, 2] }],
    ["full", { n: 1e5, lags: [1, 2, 4, 8] }],
  ])("of profile %s are the paper's with its changes", (profile, changes) => {
    expect(chosen({ RED_HEART_PROFILE: profile })).toEqual({ ...values.paper, ...changes });
  });

  it("are changed last by RED_HEART_PARAMETERS", () => {
    expect(chosen({ RED_HEART_PROFILE: "quick", RED_HEART_PARAMETERS: '{"n": 50, "estimator": "kde"}' })).toEqual({
      ...values.paper,
      n: 50,
      estimator: "kde",
    });
  });

  it("are frozen, typed, and recorded with their seed", () => {
    const { session } = fakeSession();
    const given = parametersOf(session, values);
    expect(Object.isFrozen(given)).toBe(true);
    expectTypeOf(given.n).toEqualTypeOf<number>();
    expect(session.results()).toMatchObject({ seed: 20260115, parameters: values.paper });
  });

  it.each([
    ['{"m": 1}', "--set (RED_HEART_PARAMETERS): unknown parameter m; known are seed, n, estimator, lags, bias"],
    ['{"toString": 1}', "unknown parameter toString"],
    ['{"n": "50"}', "--set (RED_HEART_PARAMETERS): n: expected a number, got a string"],
    ['{"n": null}', "--set (RED_HEART_PARAMETERS): n: expected a number, got nothing"],
    ['{"lags": ["1"]}', "--set (RED_HEART_PARAMETERS): lags: expected a list, got a list"],
    ["[1]", "--set (RED_HEART_PARAMETERS): expected a JSON object, got a list"],
    ["{n: 1}", "--set (RED_HEART_PARAMETERS): expected a JSON object, got {n: 1}"],
  ])("refuse %s", (overrides, message) => {
    expect(() => chosen({ RED_HEART_PARAMETERS: overrides })).toThrow(message);
  });

  it("refuse a profile that changes what the paper does not have, even when another profile runs", () => {
    const { session } = fakeSession();
    expect(() => parametersOf(session, { paper: { n: 1 }, quick: { m: 1 } as never })).toThrow(
      "quick: unknown parameter m",
    );
    expect(() => parametersOf(fakeSession().session, { paper: { n: NaN } })).toThrow(
      "paper: n: expected finite numbers, got NaN",
    );
  });

  it("are stated once a notebook", () => {
    const { session } = fakeSession();
    parametersOf(session, values);
    expect(() => parametersOf(session, values)).toThrow("parameters: already recorded in cell 1");
  });
});
