/** Numbers that training tells as it goes on: their type, their lines in a file, and where they go. Serves 004-S11. */
export { metricLine, readMetricLines, requireMetrics, type MetricLine } from "./jsonl";
export type { Metrics } from "./metrics";
export { allSinks, type MetricSink, type RunOutcome } from "./sink";
