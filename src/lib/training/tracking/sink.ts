import type { Metrics } from "./metrics";

/** How a run ended: as it should, or by a fault. */
export type RunOutcome = "finished" | "failed";

/** Where metrics go: a file, a server. Training calls it and never waits for it. */
export interface MetricSink {
  /**
   * Takes the metrics of a step.
   *
   * @throws RangeError for a metric that is not finite
   */
  log(step: number, metrics: Metrics): void;
  /**
   * Writes what is still on its way and ends; nothing can be logged after it.
   *
   * @param outcome of the run, for sinks that keep it; default "finished"
   */
  close(outcome?: RunOutcome): Promise<void>;
}

/** A sink that passes everything on to several. */
export function allSinks(sinks: readonly MetricSink[]): MetricSink {
  return {
    log: (step, metrics) => {
      for (const sink of sinks) sink.log(step, metrics);
    },
    close: async (outcome) => {
      await Promise.all(sinks.map((sink) => sink.close(outcome)));
    },
  };
}
