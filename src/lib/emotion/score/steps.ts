import * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";
import { contextEmbedding } from "../features/context-embedding";
import { keywordDensity } from "../features/keyword-density";
import { conceptFactors, conceptScores } from "../features/korean-concepts";
import { semanticDistance } from "../features/semantic-distance";
import { patternNames, syntaxPatterns } from "../features/syntax-patterns";
import { terms } from "../lexicon/terms";
import { classLogits, hiddenUnits } from "../network/emotion-network";
import type { TraceInput } from "./context";
import { normalised, softmax } from "./distributions";
import { mixingWeights, ruleWeights } from "./settings";
import type { LanguageParts } from "./scorer";

/** The recorded values of a trace, stage and name: every number of a score stands in one of them. */
export type TraceKey =
  | "features.embedding"
  | "features.keywordDensity"
  | "features.syntaxPatterns"
  | "features.semanticDistance"
  | "baseCalculation.evidence"
  | "baseCalculation.rule"
  | "neuralContribution.hidden"
  | "neuralContribution.logits"
  | "neuralContribution.neural"
  | "adjustments.concepts"
  | "adjustments.factors"
  | "adjustments.cultural"
  | "finalOutput.score"
  | "finalOutput.confidence";

/** What a step reads beside the parts: the input, and the values before it. */
export interface StepInput {
  readonly input: TraceInput;
  readonly parts: LanguageParts;
  readonly value: (key: TraceKey) => readonly number[];
}

/** One step of the calculation: what it is made from, and how. The trace, its audit and its drawing all follow from these. */
export interface TraceStep {
  readonly key: TraceKey;
  readonly from: readonly (TraceKey | "input")[];
  readonly compute: (known: StepInput) => number[];
}

const features: readonly TraceStep[] = [
  {
    key: "features.embedding",
    from: ["input"],
    compute: ({ input }) => Array.from(contextEmbedding(input.text, input.preceding)),
  },
  {
    key: "features.keywordDensity",
    from: ["input"],
    compute: ({ input, parts }) => keywordDensity(terms(input.text, input.language), parts.keywords),
  },
  { key: "features.syntaxPatterns", from: ["input"], compute: ({ input }) => syntaxPatterns(input.text) },
  {
    key: "features.semanticDistance",
    from: ["features.embedding"],
    compute: ({ parts, value }) => semanticDistance(value("features.embedding"), parts.prototypes),
  },
];

const baseCalculation: readonly TraceStep[] = [
  {
    key: "baseCalculation.evidence",
    from: ["features.keywordDensity", "features.syntaxPatterns", "features.semanticDistance"],
    compute: ({ parts, value }) => {
      const [density, shown, distance] = [
        value("features.keywordDensity"),
        value("features.syntaxPatterns"),
        value("features.semanticDistance"),
      ];
      return density.map((own, label) => {
        const patterns = patternNames.reduce(
          (sum, name, i) => sum + shown[i]! * (parts.patterns.weights.get(name)?.[label] ?? 0),
          0,
        );
        return ruleWeights.keywords * own + ruleWeights.patterns * patterns - ruleWeights.distance * distance[label]!;
      });
    },
  },
  {
    key: "baseCalculation.rule",
    from: ["baseCalculation.evidence"],
    compute: ({ value }) => softmax(value("baseCalculation.evidence")),
  },
];

const row = (values: readonly number[]): tf.Tensor2D => tf.tensor2d([...values], [1, values.length]);

const neuralContribution: readonly TraceStep[] = [
  {
    key: "neuralContribution.hidden",
    from: ["features.embedding"],
    compute: ({ parts, value }) =>
      Array.from(evaluate(() => hiddenUnits(parts.network, row(value("features.embedding"))))),
  },
  {
    key: "neuralContribution.logits",
    from: ["neuralContribution.hidden"],
    compute: ({ parts, value }) =>
      Array.from(evaluate(() => classLogits(parts.network, row(value("neuralContribution.hidden"))))),
  },
  {
    key: "neuralContribution.neural",
    from: ["neuralContribution.logits"],
    compute: ({ value }) => softmax(value("neuralContribution.logits")),
  },
];

const adjustments: readonly TraceStep[] = [
  {
    key: "adjustments.concepts",
    from: ["input"],
    compute: ({ input, parts }) =>
      parts.concepts === undefined ? [0, 0, 0] : conceptScores(terms(input.text, input.language), parts.concepts),
  },
  {
    key: "adjustments.factors",
    from: ["adjustments.concepts"],
    compute: ({ value }) => conceptFactors(value("adjustments.concepts")),
  },
  {
    key: "adjustments.cultural",
    from: ["baseCalculation.rule", "neuralContribution.neural", "adjustments.factors"],
    compute: ({ value }) => {
      const [rule, neural] = [value("baseCalculation.rule"), value("neuralContribution.neural")];
      const both = mixingWeights.rule + mixingWeights.neural;
      return normalised(
        value("adjustments.factors").map(
          (factor, k) => (factor * (mixingWeights.rule * rule[k]! + mixingWeights.neural * neural[k]!)) / both,
        ),
      );
    },
  },
];

const finalOutput: readonly TraceStep[] = [
  {
    key: "finalOutput.score",
    from: ["baseCalculation.rule", "neuralContribution.neural", "adjustments.cultural"],
    compute: ({ value }) => {
      const [neural, cultural] = [value("neuralContribution.neural"), value("adjustments.cultural")];
      return value("baseCalculation.rule").map(
        (rule, k) =>
          mixingWeights.rule * rule + mixingWeights.neural * neural[k]! + mixingWeights.cultural * cultural[k]!,
      );
    },
  },
  {
    key: "finalOutput.confidence",
    from: ["finalOutput.score"],
    compute: ({ value }) => [Math.max(...value("finalOutput.score"))],
  },
];

/** The calculation, in order: each step reads only what stands before it. */
export const traceSteps: readonly TraceStep[] = [
  ...features,
  ...baseCalculation,
  ...neuralContribution,
  ...adjustments,
  ...finalOutput,
];
