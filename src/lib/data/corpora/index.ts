/**
 * Readers of the public corpora: the text of a file in, checked and typed rows out; an error names the line. Serves 000-D1,
 * 000-D2, 001-D1, 001-D2, 003-D1, 003-D2 and 003-D4.
 */
export { ekmanGroups, ekmanNames, toEkman } from "./ekman";
export {
  loadAmbiguous,
  loadCommonsense,
  loadDeontology,
  loadJustice,
  loadUtilitarianism,
  loadVirtue,
  type CommonsenseScenario,
  type DeontologyScenario,
  type EthicsScenario,
  type UtilitarianPair,
  type VirtueScenario,
} from "./ethics";
export { emotionNames, loadGoEmotions, type GoEmotions, type GoEmotionsText } from "./goemotions";
export { koteNames, loadKote } from "./kote";
export { labelCounts, multiHot, type LabelledText } from "./labelled-text";
export { loadNsmc, type NsmcReview } from "./nsmc";
export {
  anecdoteLabels,
  loadAnecdotes,
  loadDilemmas,
  loadLabelCounts,
  type Anecdote,
  type AnecdoteLabel,
  type Dilemma,
  type DilemmaAction,
} from "./scruples";
