/** What is logged about training, where what is not defined is absent. Serves 004-S11, 004-T2 and 004-C9. */
export { headMetrics } from "./head-metrics";
export { metricLine, readMetricLines, requireMetrics, type MetricLine } from "./jsonl";
export type { Metrics } from "./metrics";
export { plannedMetrics } from "./names";
export { allSinks, type MetricSink } from "./sink";
export { extremeWeight, weightMetrics } from "./weight-metrics";
