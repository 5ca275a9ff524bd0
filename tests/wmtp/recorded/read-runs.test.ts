import { describe, expect, it } from "vitest";
import { readMetricHistory, readMetricTable, seriesOf } from "../../../src/lib/wmtp/recorded";

describe("readMetricHistory", () => {
  it("reads steps and values and leaves time stamps aside", () => {
    const json =
      '{"val/loss": [{"step": 50, "timestamp": 7, "value": 0.306}, {"step": 100, "timestamp": 9, "value": 0.298}]}';
    const { steps, values } = seriesOf(readMetricHistory(json), "val/loss");
    expect([...steps]).toEqual([50, 100]);
    expect([...values]).toEqual([0.306, 0.298]);
  });

  it.each([
    ["[]", "expected metrics by name, got a list"],
    ['{"a": 3}', "a: expected a list, got number"],
    ['{"a": [{"step": 1}]}', 'a: expected { step, value }, got {"step":1}'],
    ['{"a": [null]}', "a: expected { step, value }, got null"],
  ])("refuses %s by name", (json, message) => {
    expect(() => readMetricHistory(json)).toThrow(message);
  });
});

describe("readMetricTable", () => {
  const heading = "metric,step,timestamp_ms,value";

  it("reads one series a metric", () => {
    const run = readMetricTable(`${heading}\nweight/min,1,17,0.0817\nweight/max,1,17,2.452\nweight/min,2,18,0.08\n`);
    expect([...seriesOf(run, "weight/min").values]).toEqual([0.0817, 0.08]);
    expect([...seriesOf(run, "weight/max").values]).toEqual([2.452]);
  });

  it("refuses another heading, a short line and a value that is no number", () => {
    expect(() => readMetricTable("step,value\n1,2")).toThrow("expected the heading metric,step,timestamp_ms,value");
    expect(() => readMetricTable(`${heading}\nweight/min,1,17`)).toThrow('expected four cells, got "weight/min,1,17"');
    expect(() => readMetricTable(`${heading}\nweight/min,1,17,low`)).toThrow("weight/min: expected a finite");
  });
});
