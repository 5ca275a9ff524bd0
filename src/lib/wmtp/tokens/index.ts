/** Text to tokens and back: one a character, or byte pairs. Serves 004-D1 and 004-D2. */
export { bytePairTokenizer, type BytePairOptions } from "./byte-pair";
export { characterTokenizer } from "./character";
export { requireSameVocabulary, type Tokenizer } from "./tokenizer";
