/**
 * How the model learns: gradients, optimizers and their rates, balancing of tasks, and one loop that can be stopped, broken
 * and resumed to the bit. Serves 001-S8 to 001-S15 and 003-S29 to 003-S34.
 */
export { differentiate, disposeGradients, type Differentiated, type Gradients } from "./gradients";
export type { Optimizer, OptimizerState, RateOf } from "./optimizer";
