import { expect, it } from "vitest";
import { allSinks, type MetricSink } from "../../../src/lib/wmtp/metrics";

it("allSinks passes each step to every sink and closes all", async () => {
  const seen: string[] = [];
  const sink = (name: string): MetricSink => ({
    log: (step, metrics) => seen.push(`${name} ${step} ${metrics["a"]}`),
    close: () => Promise.resolve(void seen.push(`${name} closed`)),
  });
  const both = allSinks([sink("file"), sink("server")]);
  both.log(4, { a: 7 });
  await both.close();
  expect(seen).toEqual(["file 4 7", "server 4 7", "file closed", "server closed"]);
});
