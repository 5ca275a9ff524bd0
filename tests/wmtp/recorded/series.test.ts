import { describe, expect, it } from "vitest";
import { endsOf, gatherSeries, seriesOf } from "../../../src/lib/wmtp/recorded";

const points = [
  { name: "train/loss", step: 3, value: 0.5 },
  { name: "val/loss", step: 1, value: 2 },
  { name: "train/loss", step: 1, value: 0.9 },
];

describe("gatherSeries", () => {
  it("sorts each metric by step and keeps metrics apart", () => {
    const run = gatherSeries("log", points);
    expect([...run.keys()]).toEqual(["train/loss", "val/loss"]);
    expect([...seriesOf(run, "train/loss").steps]).toEqual([1, 3]);
    expect([...seriesOf(run, "train/loss").values]).toEqual([0.9, 0.5]);
  });

  it("refuses a step that was logged twice, naming metric and step", () => {
    expect(() => gatherSeries("log", [...points, { name: "val/loss", step: 1, value: 3 }])).toThrow(
      "log: val/loss: expected each step once, got 1 twice",
    );
  });

  it("refuses values that are no finite numbers, and an empty log", () => {
    expect(() => gatherSeries("log", [{ name: "a", step: 1, value: Number.NaN }])).toThrow("log: a: expected a finite");
    expect(() => gatherSeries("log", [])).toThrow("log: expected logged values, got none");
  });
});

describe("seriesOf and endsOf", () => {
  it("names what was logged where a metric is missing", () => {
    expect(() => seriesOf(gatherSeries("log", points), "weight/min")).toThrow("got train/loss, val/loss");
  });

  it("takes the ends by step and not by the order of the log", () => {
    expect(endsOf(seriesOf(gatherSeries("log", points), "train/loss"))).toEqual([0.9, 0.5]);
  });
});
