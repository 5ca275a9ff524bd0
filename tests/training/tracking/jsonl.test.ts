import fc from "fast-check";
import { expect, it } from "vitest";
import { metricLine, readMetricLines } from "../../../src/lib/training/tracking";

it("metricLine is one line of JSON with its step first", () => {
  expect(metricLine(3, { "train/weight_p25": 0.5 })).toBe('{"step":3,"train/weight_p25":0.5}\n');
});

it("readMetricLines reads what metricLine wrote, to the bit", () => {
  const metrics = fc.dictionary(
    fc.string().filter((name) => name !== "step" && name !== "__proto__"),
    fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
  );
  fc.assert(
    fc.property(fc.array(metrics, { maxLength: 5 }), (steps) => {
      const text = steps.map((one, step) => metricLine(step, one)).join("");
      expect(readMetricLines(text).map((line) => ({ ...line.metrics }))).toEqual(steps.map((one) => ({ ...one })));
    }),
  );
});

it("readMetricLines leaves out a last line that was cut off", () => {
  expect(readMetricLines(`${metricLine(1, { a: 2 })}{"step":2,"a`)).toEqual([{ step: 1, metrics: { a: 2 } }]);
});

it.each([
  [1, { a: NaN }, "metrics: a: expected a finite number, got NaN"],
  [1, { step: 1 }, 'metrics: expected no metric named "step"'],
  [-1, {}, "step: expected a whole number"],
])("metricLine refuses step %s with %o", (step, metrics, message) => {
  expect(() => metricLine(step, metrics)).toThrow(message);
});

it("readMetricLines numbers a line that is none", () => {
  expect(() => readMetricLines('{"step":1}\n[]\n')).toThrow("on line 2, got []");
});
