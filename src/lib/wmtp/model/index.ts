/** A GPT that predicts several tokens ahead. Serves 004-S9 and 004-S12. */
export { decoder, type DecoderConfig } from "./decoder";
export { linearHeads, type LinearHeads, type LinearHeadsConfig } from "./heads";
export type { LanguageModel } from "./language-model";
