import { expect, it } from "vitest";
import { MlflowError, type MlflowRequest } from "../../../src/lib/notebook/tracking/mlflow-client";
import { beginRun, endRun, mlflowMetrics } from "../../../src/lib/notebook/tracking/mlflow-run";

/** A server as a list of answers by path; an error is thrown. */
function answering(answers: Readonly<Record<string, readonly (object | Error)[]>>) {
  const asked: { path: string; body: Readonly<Record<string, unknown>> }[] = [];
  const counts = new Map<string, number>();
  const ask: MlflowRequest = (_, path, body) => {
    asked.push({ path, body });
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    const answer = answers[path]?.[count] ?? {};
    return answer instanceof Error
      ? Promise.reject(answer)
      : Promise.resolve(answer as Readonly<Record<string, unknown>>);
  };
  return { ask, asked };
}

const experiment = { experiment: { experiment_id: "3" } };
const run = { run: { info: { run_id: "r1" } } };
const none = new MlflowError("none", "RESOURCE_DOES_NOT_EXIST");

it("beginRun uses the experiment of that name", async () => {
  const { ask, asked } = answering({ "experiments/get-by-name": [experiment], "runs/create": [run] });
  expect(await beginRun(ask, { experiment: "29", run: "seed-1" }, 5)).toBe("r1");
  expect(asked.at(-1)).toEqual({
    path: "runs/create",
    body: { experiment_id: "3", run_name: "seed-1", start_time: 5 },
  });
});

it("beginRun makes the experiment, also when another process makes it in the meantime", async () => {
  const made = answering({ "experiments/get-by-name": [none], "experiments/create": [{ experiment_id: "4" }], "runs/create": [run] }); // prettier-ignore
  await beginRun(made.ask, { experiment: "29", run: "a" }, 0);
  expect(made.asked.at(-1)!.body["experiment_id"]).toBe("4");
  const late = new MlflowError("late", "RESOURCE_ALREADY_EXISTS");
  const raced = answering({ "experiments/get-by-name": [none, experiment], "experiments/create": [late], "runs/create": [run] }); // prettier-ignore
  await beginRun(raced.ask, { experiment: "29", run: "a" }, 0);
  expect(raced.asked.at(-1)!.body["experiment_id"]).toBe("3");
});

it("beginRun sends parameters as text, at most 100 a request", async () => {
  const { ask, asked } = answering({ "experiments/get-by-name": [experiment], "runs/create": [run] });
  const parameters = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`p${i}`, i]));
  await beginRun(ask, { experiment: "29", run: "a", parameters }, 0);
  const sent = asked.filter(({ path }) => path === "runs/log-batch").map(({ body }) => body["params"] as object[]);
  expect(sent.map((params) => params.length)).toEqual([100, 50]);
  expect(sent[0]![1]).toEqual({ key: "p1", value: "1" });
});

it("beginRun says what an answer lacks, and passes other refusals on", async () => {
  const odd = answering({ "experiments/get-by-name": [{}] });
  await expect(beginRun(odd.ask, { experiment: "29", run: "a" }, 0)).rejects.toThrow(
    "expected experiment.experiment_id",
  );
  const denied = answering({ "experiments/get-by-name": [new MlflowError("no", "PERMISSION_DENIED")] });
  await expect(beginRun(denied.ask, { experiment: "29", run: "a" }, 0)).rejects.toThrow("no");
});

it.each([
  ["finished", "FINISHED"],
  ["failed", "FAILED"],
] as const)("endRun marks a run that %s as %s", async (outcome, status) => {
  const { ask, asked } = answering({});
  await endRun(ask, "r1", outcome, 9);
  expect(asked).toEqual([{ path: "runs/update", body: { run_id: "r1", status, end_time: 9 } }]);
});

it("mlflowMetrics are the metrics of a step with its number and time", () => {
  expect(mlflowMetrics(2, { "train/weight_p25": 0.5 }, 7)).toEqual([
    { key: "train/weight_p25", value: 0.5, timestamp: 7, step: 2 },
  ]);
});
