import { ekmanNames } from "../../data";
import { requireLanguage } from "./require-language";
import { traceInput, type EmotionContext, type TraceInput } from "./context";
import { largest } from "./distributions";
import type { EmotionScorer, LanguageParts } from "./scorer";
import { traceSteps, type TraceKey } from "./steps";

/**
 * The record of one calculation (001-S5), stage by stage in the order in which it ran. Lists of seven stand in the order of
 * `ekmanNames`.
 */
export interface CalculationTrace {
  readonly input: TraceInput;
  readonly features: {
    /** [768] hashed n-grams of the text and of what preceded it. */
    readonly embedding: readonly number[];
    /** [7] log-odds of the keywords over the number of terms, nats. */
    readonly keywordDensity: readonly number[];
    /** [patterns] 0 or 1, in the order of `patternNames`. */
    readonly syntaxPatterns: readonly number[];
    /** [7] 1 - cosine to each emotion's prototype. */
    readonly semanticDistance: readonly number[];
  };
  readonly baseCalculation: {
    /** [7] weighted sum of the features. */
    readonly evidence: readonly number[];
    /** [7] rule score: softmax of the evidence. */
    readonly rule: readonly number[];
  };
  readonly neuralContribution: {
    /** [hidden] units after the ReLU. */
    readonly hidden: readonly number[];
    /** [7] */
    readonly logits: readonly number[];
    /** [7] neural score: softmax of the logits. */
    readonly neural: readonly number[];
  };
  readonly adjustments: {
    /** [3] probabilities of han, jeong and chemyeon; zeros in English. */
    readonly concepts: readonly number[];
    /** [7] */
    readonly factors: readonly number[];
    /** [7] cultural score: rule and network, mixed and multiplied by the factors. */
    readonly cultural: readonly number[];
  };
  readonly finalOutput: {
    /** [7] sums to 1. */
    readonly score: readonly number[];
    /** [1] the largest entry of the score. */
    readonly confidence: readonly number[];
  };
}

/** Values that stand in for a step's own computation: how another engine, precision or batch would have computed it. */
export type StandIns = Readonly<Partial<Record<TraceKey, readonly number[]>>>;

/** Runs the steps one after the other and keeps what each gave. */
export function runSteps(parts: LanguageParts, input: TraceInput, standIns: StandIns = {}): CalculationTrace {
  const known = new Map<TraceKey, readonly number[]>();
  const value = (key: TraceKey): readonly number[] => known.get(key)!;
  for (const { key, compute } of traceSteps) known.set(key, standIns[key] ?? compute({ input, parts, value }));
  return traceOf(input, value);
}

function traceOf(input: TraceInput, value: (key: TraceKey) => readonly number[]): CalculationTrace {
  return {
    input,
    features: {
      embedding: value("features.embedding"),
      keywordDensity: value("features.keywordDensity"),
      syntaxPatterns: value("features.syntaxPatterns"),
      semanticDistance: value("features.semanticDistance"),
    },
    baseCalculation: { evidence: value("baseCalculation.evidence"), rule: value("baseCalculation.rule") },
    neuralContribution: {
      hidden: value("neuralContribution.hidden"),
      logits: value("neuralContribution.logits"),
      neural: value("neuralContribution.neural"),
    },
    adjustments: {
      concepts: value("adjustments.concepts"),
      factors: value("adjustments.factors"),
      cultural: value("adjustments.cultural"),
    },
    finalOutput: { score: value("finalOutput.score"), confidence: value("finalOutput.confidence") },
  };
}

/** The value of a trace that a key names. */
export function traceValue(trace: CalculationTrace, key: TraceKey): readonly number[] {
  const [stage, name] = key.split(".") as [string, string];
  const values = trace as unknown as Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  return values[stage]![name]!;
}

/** A score with what it was made of (001-S16). Lists of seven are in the order of `ekmanNames`. */
export interface EmotionScore {
  /** [7] sums to 1. */
  readonly score: readonly number[];
  /** The emotion of the largest score. */
  readonly emotion: (typeof ekmanNames)[number];
  /** Its score. */
  readonly confidence: number;
  /** [7] each */
  readonly components: {
    readonly rule: readonly number[];
    readonly neural: readonly number[];
    readonly cultural: readonly number[];
  };
  readonly trace: CalculationTrace;
}

/**
 * The emotion score (001-S16): 0.3 rule + 0.5 network + 0.2 cultural adjustment, with the whole calculation. Equal text and
 * context give equal bits on one engine.
 *
 * @throws RangeError for a language that the scorer was not fitted on, or a text of white space
 */
export function calculateEmotionScore(scorer: EmotionScorer, text: string, context: EmotionContext): EmotionScore {
  return scoreOf(runSteps(requireLanguage(scorer, context.language), traceInput(text, context)));
}

/** What a trace says in the end. */
export function scoreOf(trace: CalculationTrace): EmotionScore {
  const { score, confidence } = trace.finalOutput;
  return {
    score,
    emotion: ekmanNames[largest(score)]!,
    confidence: confidence[0]!,
    components: {
      rule: trace.baseCalculation.rule,
      neural: trace.neuralContribution.neural,
      cultural: trace.adjustments.cultural,
    },
    trace,
  };
}
