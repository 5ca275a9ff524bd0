import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, type TestContext } from "vitest";
import { Session } from "../../../src/lib/notebook/session";
import { mlflowSink, track } from "../../../src/lib/notebook/tracking";
import { readMetricLines } from "../../../src/lib/training/tracking";
import { mlflowPython, startMlflow, type MlflowServer } from "./mlflow-server";

const limit = 240_000;
let server: MlflowServer | undefined;
let reason = "";

beforeAll(async () => {
  const found = mlflowPython();
  if ("python" in found) server = await startMlflow(found.python);
  else reason = found.unreachable;
}, limit);

afterAll(async () => {
  await server?.stop();
}, limit);

/** The server, or a skipped test that says why: only where its packages can't be fetched. */
function running({ skip }: TestContext): MlflowServer {
  if (server === undefined) skip(`no MLflow server: ${reason}`);
  return server!;
}

/** What the server says. */
async function asked(address: string, path: string, query: Record<string, string>): Promise<unknown> {
  const response = await fetch(`${address}/api/2.0/mlflow/${path}?${new URLSearchParams(query).toString()}`);
  return response.json();
}

/** A metric of each step, whatever its value: tiny, huge, negative, many digits. */
const value = (step: number, i: number): number => [0.1 + step / 3, -(2 ** -40) * step, 1e12 + step, step][i % 4]!;

it(
  "a real MLflow server holds every metric of the file, step by step and to the bit, with parameters and status",
  async (context) => {
    const { address } = running(context);
    const folder = mkdtempSync(join(tmpdir(), "real-mlflow-"));
    const environment = {
      RED_HEART_NOTEBOOK: "28-wmtp-scorers-loss",
      RED_HEART_PROFILE: "quick",
      MLFLOW_TRACKING_URI: address,
    };
    const run = track("seed-1", {
      folder,
      session: new Session(folder, environment),
      parameters: { seed: 1, algo: "rho1-wmtp" },
    });
    const names = ["train/weight_p25", "train/weight_p95", "train/rho1_usage_ratio", "train/ce_head_0"];
    for (let step = 1; step <= 300; step++)
      run.log(step, Object.fromEntries(names.map((name, i) => [name, value(step, i)])));
    await run.close();

    const experiment = (await asked(address, "experiments/get-by-name", { experiment_name: "28-wmtp-scorers-loss" })) as { experiment: { experiment_id: string } }; // prettier-ignore
    const search = await fetch(`${address}/api/2.0/mlflow/runs/search`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ experiment_ids: [experiment.experiment.experiment_id] }),
    });
    const { runs } = (await search.json()) as { runs: { info: { run_id: string; run_name: string; status: string }; data: { params: object[] } }[] }; // prettier-ignore
    expect(runs).toHaveLength(1);
    expect(runs[0]!.info).toMatchObject({ run_name: "seed-1", status: "FINISHED" });
    expect(runs[0]!.data.params).toEqual(
      expect.arrayContaining([
        { key: "seed", value: "1" },
        { key: "algo", value: "rho1-wmtp" },
      ]),
    );

    const lines = readMetricLines(readFileSync(run.file, "utf8"));
    expect(lines).toHaveLength(300);
    for (const name of names) {
      const history = (await asked(address, "metrics/get-history", { run_id: runs[0]!.info.run_id, metric_key: name })) as { metrics: { step: number; value: number }[] }; // prettier-ignore
      const kept = history.metrics
        .map(({ step, value: number }) => ({ step, value: number }))
        .sort((a, b) => a.step - b.step);
      expect(kept).toEqual(lines.map(({ step, metrics }) => ({ step, value: metrics[name] })));
    }
  },
  limit,
);

it(
  "a second run joins the experiment that the first one made",
  async (context) => {
    const { address } = running(context);
    const ids = [];
    for (const run of ["one", "two"]) {
      const sink = mlflowSink({ address, experiment: "shared", run });
      sink.log(1, { a: 1 });
      await sink.close();
      ids.push(await sink.runId);
    }
    const infos = await Promise.all(ids.map((id) => asked(address, "runs/get", { run_id: id! })));
    const experiments = infos.map(
      (info) => (info as { run: { info: { experiment_id: string } } }).run.info.experiment_id,
    );
    expect(experiments[0]).toBe(experiments[1]);
    expect(ids[0]).not.toBe(ids[1]);
  },
  limit,
);

it(
  "a server that is stopped in the middle of a run stops neither training nor its file",
  async (context) => {
    const own = running(context);
    const { address } = own;
    const folder = mkdtempSync(join(tmpdir(), "real-mlflow-"));
    const warnings: string[] = [];
    const session = new Session(folder, {
      RED_HEART_NOTEBOOK: "29",
      RED_HEART_PROFILE: "quick",
      MLFLOW_TRACKING_URI: address,
    });
    const run = track("cut", { folder, session, warn: (message) => warnings.push(message) });
    run.log(1, { loss: 3 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await own.stop();
    for (let step = 2; step <= 20; step++) run.log(step, { loss: 3 / step });
    await run.close();
    expect(readMetricLines(readFileSync(run.file, "utf8")).map(({ step }) => step)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(warnings).toHaveLength(1);
  },
  limit,
);
