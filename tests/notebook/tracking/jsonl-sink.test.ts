import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { jsonlSink } from "../../../src/lib/notebook/tracking";
import { readMetricLines } from "../../../src/lib/training/tracking";

const place = (): string => join(mkdtempSync(join(tmpdir(), "jsonl-")), "deep/run.jsonl");

it("jsonlSink writes each step at once, in folders that it makes", async () => {
  const file = place();
  const sink = jsonlSink(file);
  sink.log(1, { a: 0.1 });
  expect(readFileSync(file, "utf8")).toBe('{"step":1,"a":0.1}\n');
  sink.log(2, { a: 0.2, b: 3 });
  await sink.close();
  expect(readMetricLines(readFileSync(file, "utf8"))).toEqual([
    { step: 1, metrics: { a: 0.1 } },
    { step: 2, metrics: { a: 0.2, b: 3 } },
  ]);
});

it("jsonlSink replaces the file of an earlier run", async () => {
  const file = place();
  for (const value of [1, 2]) {
    const sink = jsonlSink(file);
    sink.log(1, { value });
    await sink.close();
  }
  expect(readFileSync(file, "utf8")).toBe('{"step":1,"value":2}\n');
});

it("jsonlSink refuses a metric that is not finite and any after its close, which may come twice", async () => {
  const sink = jsonlSink(place());
  expect(() => {
    sink.log(1, { a: NaN });
  }).toThrow("metrics: a: expected a finite number, got NaN");
  await sink.close();
  await sink.close();
  expect(() => {
    sink.log(2, { a: 1 });
  }).toThrow("expected no metrics after close, got those of step 2");
});
