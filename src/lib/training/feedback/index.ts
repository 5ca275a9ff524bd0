/**
 * Feedback from outcomes: a controller that watches the error of delta-utility and tunes the SURD and the regret head once it
 * crosses a threshold, in a simulator where the truth is known (000-S12, 000-E6, 000-N1, 000-C19).
 */
export { decisionWorld, predictAll, type DecisionWorld, type DecisionWorldOptions, type Drift } from "./decision-world";
export { fineTune, type FineTuneOptions, type FineTuneResult } from "./fine-tune";
export { feedbackLifeFigure, type NamedLives } from "./life-figure";
export {
  phaseController,
  windowError,
  type ErrorStatistic,
  type ObservedDecision,
  type PhaseController,
  type PhaseControllerOptions,
  type PhaseObservation,
} from "./phase-controller";
export { runFeedback, type FeedbackMoment, type FeedbackOptions, type FeedbackRun } from "./run";
export { sweepFeedback, type FeedbackSweepCell, type FeedbackSweepOptions } from "./sweep";
export { feedbackSweepFigure } from "./sweep-figure";
export { triggerFigure, type TriggerTarget } from "./trigger-figure";
export {
  triggerMap,
  triggerRate,
  type TriggerMapOptions,
  type TriggerOperatingPoint,
  type TriggerQuestion,
  type TriggerRate,
} from "./trigger-rates";
export { tunedHeads, utilityModel, type UtilityModel, type UtilityModelOptions } from "./utility-model";
export { unchangedWeights, weightBits, type WeightBits } from "./weight-bits";
