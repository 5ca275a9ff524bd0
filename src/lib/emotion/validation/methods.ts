import { ekmanNames, type LabelledText, type Language } from "../../data";
import type { Stream } from "../../random";
import { textFloor } from "../../training";
import type { AnswerModel } from "../sampled/answer-model";
import { Answerer } from "../sampled/answerer";
import { additiveScore } from "../score/additive";
import { traceInput } from "../score/context";
import { largest } from "../score/distributions";
import type { LanguageParts, PreparedTexts } from "../score/scorer";
import { runSteps, scoreOf, type CalculationTrace } from "../score/trace";
import { calledEmotions } from "./called";

/** The traces of texts that nothing precedes. */
export function scoreTexts(
  parts: LanguageParts,
  texts: readonly Pick<LabelledText, "text">[],
  language: Language,
): CalculationTrace[] {
  return texts.map(({ text }) => runSteps(parts, traceInput(text, { language })));
}

/** The traces with another network of the same parts; rule, features and concepts stay as they are. */
export function rescoreTexts(parts: LanguageParts, traces: readonly CalculationTrace[]): CalculationTrace[] {
  return traces.map((trace) =>
    runSteps(parts, trace.input, {
      "features.embedding": trace.features.embedding,
      "features.keywordDensity": trace.features.keywordDensity,
      "features.semanticDistance": trace.features.semanticDistance,
      "adjustments.concepts": trace.adjustments.concepts,
    }),
  );
}

/** What the direct score's parts and both combination rules call: one emotion a text. */
export function directCalls(traces: readonly CalculationTrace[]): Record<string, number[]> {
  return {
    "rule alone": calledEmotions(traces.map(({ baseCalculation }) => baseCalculation.rule)),
    "network alone": calledEmotions(traces.map(({ neuralContribution }) => neuralContribution.neural)),
    "score .3 + .5 + .2 (S16)": calledEmotions(traces.map(({ finalOutput }) => finalOutput.score)),
    "base + adjustment (S4)": calledEmotions(traces.map((trace) => additiveScore(scoreOf(trace)))),
  };
}

/** What the linear floor, trained on the same texts, calls; and always the most frequent emotion. */
export function floorCalls(prepared: PreparedTexts, texts: readonly LabelledText[]): Record<string, number[]> {
  const classes = ekmanNames.length;
  const { pooled, language } = prepared;
  const options = { train: pooled, test: texts, labels: classes, language, fit: { c: 4, tolerance: 1e-3 } };
  const { probabilities } = textFloor(options);
  const rows = texts.map((_, i) => Array.from(probabilities.subarray(i * classes, (i + 1) * classes)));
  const counts = ekmanNames.map((_, label) => pooled.filter(({ labels }) => labels.includes(label)).length);
  return { "TF-IDF floor": calledEmotions(rows), majority: texts.map(() => largest(counts)) };
}

/** What the language model answers, once a text; -1 where no emotion comes. */
export function answerCalls(
  model: AnswerModel,
  texts: readonly LabelledText[],
  temperature: number,
  stream: Stream,
): number[] {
  return texts.map(({ text }, i) => {
    const { emotion } = new Answerer(model, text).answer(temperature, stream.split("calls").split(i));
    return emotion === undefined ? -1 : ekmanNames.indexOf(emotion);
  });
}
