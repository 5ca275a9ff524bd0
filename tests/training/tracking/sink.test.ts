import { expect, it } from "vitest";
import { allSinks, type MetricSink } from "../../../src/lib/training/tracking";

it("allSinks passes each step to every sink and closes all, with how the run ended", async () => {
  const seen: string[] = [];
  const sink = (name: string): MetricSink => ({
    log: (step, metrics) => seen.push(`${name} ${step} ${metrics["a"]}`),
    close: (outcome) => Promise.resolve(void seen.push(`${name} ${outcome}`)),
  });
  const both = allSinks([sink("file"), sink("server")]);
  both.log(4, { a: 7 });
  await both.close("failed");
  expect(seen).toEqual(["file 4 7", "server 4 7", "file failed", "server failed"]);
});
