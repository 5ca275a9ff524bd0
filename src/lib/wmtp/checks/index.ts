/**
 * Checks that a notebook or a test runs over many random batches: the loss against a double loop, the scorers' one type of
 * output, weights under constant and extreme scores, equal batches, and what the plan says of its work items. Serves 004-E8 to
 * 004-E10, 004-A4, 004-T1, 004-C3, 004-C4, 004-C6, 004-C11 and 004-C12.
 */
export { batchDigest } from "./batch-digest";
export { tensorsAdded, type TensorsAdded } from "./copied-tensor";
export { currentTokenRSquared } from "./current-token";
export { doubleLoopLoss } from "./double-loop";
export { gradientDifference, type WeighedText } from "./head-readings";
export { randomLossBatch, type LossBatch } from "./loss-batch";
export { lossDifference } from "./loss-check";
export { metricFacts, type MetricFacts } from "./metric-facts";
export { oldCallerRuns } from "./old-caller";
export { isParity, scorerParity, type Parity } from "./parity";
export { randomValueTrace, rawDifferences, type RawDifferences } from "./raw-differences";
export { onScorerInput, randomScorerInput, scoreKinds, type ScoreKind } from "./scorer-batch";
export { weightFacts, type WeightFacts } from "./weight-facts";
export { isStated, workItems, type WorkItem } from "./work-items";
export { wrapperCheck, type WrapperCheck } from "./wrapper-check";
