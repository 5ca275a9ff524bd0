export type { Metrics } from "./metrics";
export { extremeWeight, weightMetrics } from "./weight-metrics";
