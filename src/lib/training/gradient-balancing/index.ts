/** How several tasks share one model: whose turn it is, and how much each one's gradient counts. Serves 003-S30, 003-E22. */
export { gradNormStep, type GradNormInput, type GradNormOptions, type GradNormStep } from "./grad-norm";
export { inverseNormWeights } from "./inverse-norm";
export { pcGrad, projectionCoefficients } from "./pcgrad";
export { roundRobin } from "./round-robin";
export { combine, innerProducts, taskGradientNorms } from "./task-gradients";
