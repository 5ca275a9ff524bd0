import { expect, it } from "vitest";
import { checkContrast } from "../../../src/lib/causal/counterfactual/contrast";
import { causalGraph } from "../../../src/lib/causal/graph";
import { drawExogenous, linearScm } from "../../../src/lib/causal/scm";
import { stream } from "../../../src/lib/random";
import { responseTypes } from "./support";

const scm = linearScm(causalGraph(["x", "y"], [["x", "y", 2]]), { noise: 0 });
const cases = drawExogenous(scm, stream(1), 2);

it("compares 1 with 0 unless told otherwise, and reads the effect case by case", () => {
  const checked = checkContrast(scm, cases, { cause: "x", effect: "y" });
  expect([checked.from, checked.to]).toEqual([0, 1]);
  expect([...checked.read({ x: 3 })]).toEqual([6, 6]);
});

it("refuses unknown nodes, settings that are not finite, and a contrast of a value with itself", () => {
  expect(() => checkContrast(scm, cases, { cause: "x", effect: "z" })).toThrow(
    "contrast: expected nodes of the graph (x, y), got 'z'",
  );
  expect(() => checkContrast(scm, cases, { cause: "x", effect: "y", to: NaN })).toThrow("to.x: expected a number");
  expect(() => checkContrast(scm, cases, { cause: "x", effect: "y", from: 2, to: 2 })).toThrow("got 2 twice");
});

it("refuses a setting that is no state of a discrete cause, which would read another row of its table", () => {
  const binary = responseTypes([1, 0, 0, 0, 0, 0, 0, 0]);
  const drawn = drawExogenous(binary, stream(1), 2);
  expect(() => checkContrast(binary, drawn, { cause: "x", effect: "y", to: 3 })).toThrow(
    "to.x: expected a state 0 ... 1, got 3",
  );
});
