/** What is logged about weights and heads, where what is not defined is absent. Serves 004-S11, 004-T2 and 004-C9. */
export type { Metrics, MetricSink } from "../../training";
export { headMetrics } from "./head-metrics";
export { plannedMetrics } from "./names";
export { extremeWeight, weightMetrics } from "./weight-metrics";
