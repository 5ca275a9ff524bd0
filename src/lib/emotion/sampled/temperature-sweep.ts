import { requireInteger } from "../../arguments";
import { ekmanNames, type LabelledText, type Language } from "../../data";
import type { Stream } from "../../random";
import { bootstrapInterval, mean, type Interval } from "../../statistics";
import { inventedWords, type Answer } from "./answer";
import type { AnswerModel } from "./answer-model";
import { Answerer } from "./answerer";

/**
 * What is measured of repeated answers to one text, in percent: the share of the most frequent answer, of answers whose emotion a
 * reader gave, and of answers that cite a word which isn't in the text.
 */
export const sweepMeasures = {
  agreement: "same answer · 같은 답",
  hits: "as readers say · 사람과 일치",
  invented: "invented words · 지어낸 낱말",
} as const;

/** One measure at one temperature: mean over texts with a 95% bootstrap interval over texts. */
export interface SweepPoint {
  readonly temperature: number;
  readonly measure: keyof typeof sweepMeasures;
  readonly interval: Interval;
}

/** How a sweep is made. */
export interface SweepOptions {
  readonly temperatures: readonly number[];
  /** Answers to each text at each temperature. */
  readonly runs: number;
  readonly language: Language;
  readonly stream: Stream;
  /** Called after each text. */
  readonly onText?: () => void;
}

/**
 * Asks the same texts again and again at several temperatures (001-E1, 001-N5).
 *
 * @param texts with labels in `ekmanNames`
 */
export function temperatureSweep(
  model: AnswerModel,
  texts: readonly LabelledText[],
  { temperatures, runs, language, stream, onText }: SweepOptions,
): SweepPoint[] {
  requireInteger("runs", runs, { min: 1 });
  const byTemperature = temperatures.map(() => [] as Record<SweepPoint["measure"], number>[]);
  texts.forEach((item, at) => {
    const answerer = new Answerer(model, item.text);
    temperatures.forEach((temperature, i) => {
      const own = stream.split("sweep").split(at).split(i);
      const answers = Array.from({ length: runs }, (_, run) => answerer.answer(temperature, own.split(run)));
      byTemperature[i]!.push(measured(answers, item, language));
    });
    onText?.();
  });
  return byTemperature.flatMap((ofTexts, i) =>
    (Object.keys(sweepMeasures) as SweepPoint["measure"][]).map((measure) => ({
      temperature: temperatures[i]!,
      measure,
      interval: bootstrapInterval(
        ofTexts.map((own) => own[measure]),
        mean,
        { stream: stream.split("bootstrap").split(measure).split(i), method: "percentile", resamples: 1000 },
      ),
    })),
  );
}

function measured(
  answers: readonly Answer[],
  { text, labels }: LabelledText,
  language: Language,
): Record<SweepPoint["measure"], number> {
  const share = (holds: (answer: Answer) => boolean): number => (100 * answers.filter(holds).length) / answers.length;
  const said = labels.map((label) => ekmanNames[label]);
  return {
    agreement: 100 * modeShare(answers.map(({ written }) => written)),
    hits: share(({ emotion }) => emotion !== undefined && said.includes(emotion)),
    invented: share((answer) => inventedWords(answer, text, language).length > 0),
  };
}

/** Share of the most frequent entry, 0 to 1. */
export function modeShare(entries: readonly string[]): number {
  requireInteger("entries.length", entries.length, { min: 1 });
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return Math.max(...counts.values()) / entries.length;
}
