import type { Metrics, RunOutcome } from "../../training/tracking";
import { MlflowError, type MlflowRequest } from "./mlflow-client";

/** A metric as MLflow takes it. */
export interface MlflowMetric {
  readonly key: string;
  readonly value: number;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly step: number;
}

/** What a run is called and what it was run with. */
export interface RunName {
  readonly experiment: string;
  readonly run: string;
  /** Settings by name; an MLflow server keeps at most 6,000 characters of each. */
  readonly parameters?: Readonly<Record<string, string | number | boolean>>;
}

/** Most metrics of one request, a limit of MLflow. */
export const metricsPerRequest = 1000;

/** Most parameters of one request, a limit of MLflow. */
const parametersPerRequest = 100;

/** The metrics of a step as MLflow takes them. */
export function mlflowMetrics(step: number, metrics: Metrics, timestamp: number): readonly MlflowMetric[] {
  return Object.entries(metrics).map(([key, value]) => ({ key, value, timestamp, step }));
}

/**
 * Begins a run in an experiment, which is made where there is none of its name.
 *
 * @returns the run's id
 */
export async function beginRun(
  ask: MlflowRequest,
  { experiment, run, parameters = {} }: RunName,
  now: number,
): Promise<string> {
  const created = await ask("POST", "runs/create", {
    experiment_id: await experimentId(ask, experiment),
    run_name: run,
    start_time: now,
  });
  const id = text(created, "run", "info", "run_id");
  const params = Object.entries(parameters).map(([key, value]) => ({ key, value: String(value) }));
  for (let from = 0; from < params.length; from += parametersPerRequest) {
    await ask("POST", "runs/log-batch", { run_id: id, params: params.slice(from, from + parametersPerRequest) });
  }
  return id;
}

/** Ends a run, as FINISHED or FAILED. */
export async function endRun(ask: MlflowRequest, id: string, outcome: RunOutcome, now: number): Promise<void> {
  await ask("POST", "runs/update", { run_id: id, status: outcome.toUpperCase(), end_time: now });
}

async function experimentId(ask: MlflowRequest, name: string): Promise<string> {
  const known = await whereNot("RESOURCE_DOES_NOT_EXIST", () => find(ask, name));
  if (known !== undefined) return known;
  // Another process may make it between both questions.
  const made = await whereNot("RESOURCE_ALREADY_EXISTS", async () => {
    return text(await ask("POST", "experiments/create", { name }), "experiment_id");
  });
  return made ?? find(ask, name);
}

async function find(ask: MlflowRequest, name: string): Promise<string> {
  const found = await ask("GET", "experiments/get-by-name", { experiment_name: name });
  return text(found, "experiment", "experiment_id");
}

/** What is answered, or undefined for one kind of refusal. */
async function whereNot<T>(code: string, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof MlflowError && error.code === code) return undefined;
    throw error;
  }
}

/** The string at a path of an answer. */
function text(answer: unknown, ...path: readonly string[]): string {
  let value = answer;
  for (const key of path) value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  if (typeof value === "string") return value;
  throw new MlflowError(`MLflow: expected ${path.join(".")} in the answer, got ${JSON.stringify(answer)}`, "");
}
