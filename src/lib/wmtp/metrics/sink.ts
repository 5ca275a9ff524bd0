import type { Metrics } from "./metrics";

/** Where metrics go: a file, a server. Training calls it and never waits for it. */
export interface MetricSink {
  /**
   * Takes the metrics of a step.
   *
   * @throws RangeError for a metric that is not finite
   */
  log(step: number, metrics: Metrics): void;
  /** Writes what is still on its way and ends; nothing can be logged after it. */
  close(): Promise<void>;
}

/** A sink that passes everything on to several. */
export function allSinks(sinks: readonly MetricSink[]): MetricSink {
  return {
    log: (step, metrics) => {
      for (const sink of sinks) sink.log(step, metrics);
    },
    close: async () => {
      await Promise.all(sinks.map((sink) => sink.close()));
    },
  };
}
