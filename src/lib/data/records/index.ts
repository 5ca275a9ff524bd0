/** The record of the composite data set, and parts of a data set that stay what they are. Serves 003-S26. */
export { readRecords } from "./read";
export {
  recordBentham,
  recordEmotions,
  recordSchema,
  recordViews,
  type EthicsRecord,
  type Verification,
  type ViewOutcome,
} from "./record";
export { splitByHash, type Split, type SplitOptions } from "./split";
