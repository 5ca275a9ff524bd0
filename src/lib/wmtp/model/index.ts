/** A GPT that predicts several tokens ahead, one of one head made to do so, and text drawn from either. Serves 004-S9, 004-S12 and 004-D2. */
export { decoder, type DecoderConfig } from "./decoder";
export { generate, type GenerateOptions } from "./generate";
export { linearHeads, type LinearHeads, type LinearHeadsConfig } from "./heads";
export type { LanguageModel } from "./language-model";
export { passAtK } from "./pass-at-k";
export { firstHead, mtpWrapper, type MtpWrapperOptions, type OneHeadModel } from "./wrapper";
