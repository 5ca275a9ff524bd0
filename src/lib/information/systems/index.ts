/**
 * Systems with known causes, on which methods of causal information are measured: the four building blocks of SURD's paper,
 * coupled logistic maps, the Moran effect, and eight species (003-S20). Each is a function
 * of a seeded stream.
 */
export { confounder, mediator, redundantCollider, synergisticCollider } from "./building-blocks";
export { emotionContextDecision } from "./decision";
export {
  coupledLogistic,
  eightSpecies,
  eightSpeciesDrivers,
  logisticSettings,
  type LogisticParameters,
} from "./logistic";
export { moran } from "./moran";
export { simulate, type Series, type SimulationOptions, type Step } from "./simulate";
