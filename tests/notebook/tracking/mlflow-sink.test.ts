import { afterEach, expect, it } from "vitest";
import { mlflowSink } from "../../../src/lib/notebook/tracking";
import { asMlflow, loopback, type Answer, type Asked, type Loopback } from "./loopback";

let server: Loopback | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

interface Metric {
  readonly key: string;
  readonly step: number;
}

const metricsOf = ({ asked }: Loopback): Metric[][] =>
  asked.flatMap(({ body }) => ("metrics" in body ? [body["metrics"] as Metric[]] : []));

/** A sink on a loopback server, and what it warns of. */
async function sinkOn(answer: (asked: Asked, count: number) => Answer) {
  server = await loopback(answer);
  const warnings: string[] = [];
  const sink = mlflowSink({
    address: server.address,
    experiment: "29",
    run: "seed-1",
    pause: 1,
    now: () => 42,
    warn: (message) => warnings.push(message),
  });
  return { sink, warnings };
}

it("mlflowSink sends every metric once, in order, at most 1,000 a request, and finishes the run", async () => {
  const { sink, warnings } = await sinkOn(asMlflow);
  for (let step = 0; step < 1250; step++) sink.log(step, { a: step, b: -step });
  await sink.close();
  const batches = metricsOf(server!);
  expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(1000);
  expect(batches.flat().map(({ key, step }) => `${key}${step}`)).toEqual(
    Array.from({ length: 2500 }, (_, i) => `${i % 2 === 0 ? "a" : "b"}${Math.floor(i / 2)}`),
  );
  expect(server!.asked.at(-1)).toMatchObject({ url: "/api/2.0/mlflow/runs/update", body: { status: "FINISHED" } });
  expect(await sink.runId).toBe("run of 7");
  expect(warnings).toEqual([]);
});

it("mlflowSink marks a run that a fault has ended as failed", async () => {
  const { sink } = await sinkOn(asMlflow);
  sink.log(1, { a: 1 });
  await sink.close("failed");
  expect(metricsOf(server!)).toHaveLength(1);
  expect(server!.asked.at(-1)!.body).toMatchObject({ status: "FAILED" });
});

it("mlflowSink sends while training goes on", async () => {
  const { sink } = await sinkOn(asMlflow);
  sink.log(1, { a: 1 });
  while (metricsOf(server!).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  sink.log(2, { a: 2 });
  await sink.close();
  expect(metricsOf(server!).flat().map(({ step }) => step)).toEqual([1, 2]); // prettier-ignore
});

it("mlflowSink bridges a fault of the server", async () => {
  let failures = 2;
  const { sink, warnings } = await sinkOn((asked) => {
    if (asked.url.endsWith("log-batch") && failures-- > 0) return [503, {}];
    return asMlflow(asked);
  });
  sink.log(1, { a: 1 });
  await sink.close();
  expect(metricsOf(server!)).toHaveLength(3);
  expect(warnings).toEqual([]);
});

it("mlflowSink gives a dead server up with one warning, and never throws", async () => {
  server = await loopback(() => [200, {}]);
  const { address } = server;
  await server.stop();
  const warnings: string[] = [];
  const sink = mlflowSink({ address, experiment: "29", run: "a", pause: 1, warn: (message) => warnings.push(message) });
  for (let step = 0; step < 50; step++) sink.log(step, { a: step });
  expect(await sink.runId).toBeUndefined();
  for (let step = 50; step < 60; step++) sink.log(step, { a: step });
  await sink.close();
  await sink.close();
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(`MLflow at ${address} is given up; metrics stay in their file.`);
});

it("mlflowSink gives up a server that dies, and one that refuses, with one warning", async () => {
  const dying = await sinkOn((asked) => (asked.url.endsWith("log-batch") ? undefined : asMlflow(asked)));
  dying.sink.log(1, { a: 1 });
  await dying.sink.close();
  expect(dying.warnings).toHaveLength(1);
  await server!.stop();
  const refusing = await sinkOn((asked) => (asked.url.endsWith("log-batch") ? [400, {}] : asMlflow(asked)));
  refusing.sink.log(1, { a: 1 });
  await refusing.sink.close();
  expect(refusing.warnings).toHaveLength(1);
});

it("mlflowSink refuses a metric that is not finite, whatever the server does", async () => {
  const { sink } = await sinkOn(asMlflow);
  expect(() => {
    sink.log(1, { a: Infinity });
  }).toThrow("metrics: a: expected a finite number, got Infinity");
  await sink.close();
});
