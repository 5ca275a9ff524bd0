import { afterEach, expect, it } from "vitest";
import { mlflowClient, MlflowError } from "../../../src/lib/notebook/tracking/mlflow-client";
import { loopback, type Answer, type Loopback } from "./loopback";

let server: Loopback | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const patience = { pause: 1, timeout: 2000 };

/** Asks a server that answers as listed. */
async function ask(...answers: Answer[]): Promise<unknown> {
  server = await loopback((_, count) => answers[count - 1]);
  return mlflowClient(`${server.address}/`, patience)("POST", "runs/log-batch", { run_id: "r" });
}

it("mlflowClient posts JSON to the REST API and gives the answer", async () => {
  expect(await ask([200, { ok: 1 }])).toEqual({ ok: 1 });
  expect(server!.asked).toEqual([{ method: "POST", url: "/api/2.0/mlflow/runs/log-batch", body: { run_id: "r" } }]);
});

it("mlflowClient puts what a GET asks into the address", async () => {
  server = await loopback(() => [200, {}]);
  await mlflowClient(server.address)("GET", "experiments/get-by-name", { experiment_name: "a b&c" });
  expect(server.asked[0]!.url).toBe("/api/2.0/mlflow/experiments/get-by-name?experiment_name=a+b%26c");
});

it("mlflowClient asks again after a dropped connection, an overload and the server's own fault", async () => {
  expect(await ask(undefined, [429, {}], [200, { ok: 1 }])).toEqual({ ok: 1 });
  await server!.stop();
  expect(await ask([503, {}], [200, { ok: 2 }])).toEqual({ ok: 2 });
});

it("mlflowClient gives up after three attempts", async () => {
  await expect(ask([500, {}], [500, {}], [500, {}], [200, {}])).rejects.toThrow("runs/log-batch: status 500");
  expect(server!.asked).toHaveLength(3);
});

it("mlflowClient does not ask again what the server refuses, and tells why", async () => {
  const refused = ask([400, { error_code: "INVALID_PARAMETER_VALUE", message: "no" }], [200, {}]);
  await expect(refused).rejects.toThrow(MlflowError);
  await expect(refused).rejects.toMatchObject({ code: "INVALID_PARAMETER_VALUE" });
  expect(server!.asked).toHaveLength(1);
});

it("mlflowClient does not wait for ever for a server that says nothing", async () => {
  const { createServer } = await import("node:net");
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as { port: number };
  const options = { attempts: 2, timeout: 50, pause: 1 };
  await expect(mlflowClient(`http://127.0.0.1:${port}`, options)("GET", "x", {})).rejects.toThrow(/timeout/i);
  silent.close();
});

it.each(["file:///tmp/runs", "sqlite:///x.db", "databricks", "http://"])(
  "mlflowClient refuses the address %s",
  (address) => {
    expect(() => mlflowClient(address)).toThrow(`MLFLOW_TRACKING_URI: expected an http address, got ${address}`);
  },
);
