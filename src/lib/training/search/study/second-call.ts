import { stream as streamOf } from "../../../random";
import { sweetSpotAsWritten, type PrintedDetector } from "../sweet-spot-as-written";
import { drawTextTask, type SearchCorpus, type TextTaskOptions } from "./text-task";
import { vectorTask, type VectorTask } from "./vector-task";

/** What the printed detector says of one model, asked first and asked second. Undefined: it reads beyond its rates and fails. */
export interface SecondCall {
  readonly seed: number;
  /** First call, about another fresh model. */
  readonly before: number | undefined;
  /** Second call of the same detector. */
  readonly second: number | undefined;
  /** First call of a new detector, about an equal model. */
  readonly alone: number | undefined;
}

/**
 * Calls the printed detector on two fresh models in turn, and a new one on the second model alone. As printed, each of the 50
 * rates trains the live model a step further and is judged by the validation loss.
 *
 * @see 003-C18
 */
export function secondCall(
  corpus: SearchCorpus,
  { seed, ...options }: TextTaskOptions & { readonly seed: number },
): SecondCall {
  const own = streamOf(seed).split(corpus.name).split("detector");
  const task = vectorTask(drawTextTask(corpus, options, own).options);
  const detector = sweetSpotAsWritten();
  const before = ask(detector, task, seed, "first model");
  const second = ask(detector, task, seed, "second model");
  const alone = ask(sweetSpotAsWritten(), task, seed, "second model");
  task.dispose();
  return { seed, before, second, alone };
}

function ask(detector: PrintedDetector, task: VectorTask, seed: number, model: string): number | undefined {
  const live = task.live(streamOf(seed).split(model));
  const pick = detector.findSweetSpot((rate) => {
    live.step(rate);
    return live.validate();
  });
  live.dispose();
  return pick;
}
