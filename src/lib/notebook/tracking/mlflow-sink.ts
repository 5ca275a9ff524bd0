import { requireMetrics, type Metrics, type MetricSink, type RunOutcome } from "../../training/tracking";
import { mlflowClient, type MlflowRequest, type Patience } from "./mlflow-client";
import { beginRun, endRun, metricsPerRequest, mlflowMetrics, type MlflowMetric, type RunName } from "./mlflow-run";

/** Where metrics go, as what, and what happens when the server is gone. */
export interface MlflowOptions extends RunName, Patience {
  /** Address of the server, as MLFLOW_TRACKING_URI has it. */
  readonly address: string;
  /** Told once, when the server is given up. Default console.warn. */
  readonly warn?: (message: string) => void;
  /** Clock in milliseconds since 1970, for MLflow's time stamps; default that of the machine. */
  readonly now?: () => number;
}

/** A sink that knows its run. */
export interface MlflowSink extends MetricSink {
  /** Id of the run; undefined where the server could not be reached. */
  readonly runId: Promise<string | undefined>;
}

/**
 * Sends metrics to an MLflow server while training goes on: at most 1,000 a request, in order, one request at a time. A server
 * that fails again and again, or refuses, is given up with one warning; what is logged then goes nowhere from here, and training
 * is never stopped by it.
 *
 * A program that never awaits sends nothing before `close`, which sends all that waits and marks the run as finished or failed.
 *
 * @throws RangeError for an address that is not http or https; from `log`, for a metric that is not finite
 * @see 004-S11
 */
export function mlflowSink(options: MlflowOptions): MlflowSink {
  return new Pump(mlflowClient(options.address, options), options);
}

class Pump implements MlflowSink {
  readonly runId: Promise<string | undefined>;
  readonly #ask: MlflowRequest;
  readonly #options: MlflowOptions;
  #waiting: MlflowMetric[] = [];
  #sending: Promise<void> | undefined;
  #dead = false;

  constructor(ask: MlflowRequest, options: MlflowOptions) {
    this.#ask = ask;
    this.#options = options;
    this.runId = this.#orGiveUp(() => beginRun(ask, options, this.#now()));
  }

  log(step: number, metrics: Metrics): void {
    requireMetrics(metrics);
    if (this.#dead) return;
    this.#waiting.push(...mlflowMetrics(step, metrics, this.#now()));
    this.#sending ??= this.#send().finally(() => (this.#sending = undefined));
  }

  async close(outcome: RunOutcome = "finished"): Promise<void> {
    await this.#sending;
    const id = await this.runId;
    if (id !== undefined && !this.#dead) await this.#orGiveUp(() => endRun(this.#ask, id, outcome, this.#now()));
    this.#dead = true;
  }

  async #send(): Promise<void> {
    const id = await this.runId;
    while (id !== undefined && !this.#dead && this.#waiting.length > 0) {
      const metrics = this.#waiting.splice(0, metricsPerRequest);
      await this.#orGiveUp(() => this.#ask("POST", "runs/log-batch", { run_id: id, metrics }));
    }
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  async #orGiveUp<T>(attempt: () => Promise<T>): Promise<T | undefined> {
    try {
      return await attempt();
    } catch (error) {
      const { address, warn = console.warn } = this.#options;
      if (!this.#dead) warn(`MLflow at ${address} is given up; metrics stay in their file. ${said(error)}`);
      this.#dead = true;
      this.#waiting = [];
      return undefined;
    }
  }
}

/** An error with its cause, in which fetch keeps what went wrong. */
function said(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return `${String(error)}${cause}`;
}
