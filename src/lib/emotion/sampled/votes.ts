import { requireInteger } from "../../arguments";
import type { ekmanNames } from "../../data";
import type { Stream } from "../../random";
import type { Answerer } from "./answerer";

/**
 * A sampled "score" of one emotion: the share of answers at a temperature of 1 that name it. More answers spread less, and no
 * number of them is free of spread.
 *
 * @returns [repeats] shares in [0, 1]
 */
export function sampledVotes(
  answerer: Answerer,
  emotion: (typeof ekmanNames)[number],
  { answers, repeats, stream }: { readonly answers: number; readonly repeats: number; readonly stream: Stream },
): number[] {
  requireInteger("answers", answers, { min: 1 });
  requireInteger("repeats", repeats, { min: 1 });
  return Array.from({ length: repeats }, (_, repeat) => {
    const own = stream.split("votes").split(answers).split(repeat);
    const said = Array.from({ length: answers }, () => answerer.answer(1, own).emotion);
    return said.filter((name) => name === emotion).length / answers;
  });
}
