import { requireFinite } from "../../arguments";
import type { Stream } from "../../random";
import { answerOf, type Answer } from "./answer";
import { tokenLogits, type AnswerModel } from "./answer-model";

const longest = 3;

/**
 * A language model facing one text (001-S3): what it answers depends on the temperature, and above 0 on chance. What the
 * network computes is kept, so that a thousand answers cost little more than one.
 */
export class Answerer {
  readonly #model: AnswerModel;
  readonly #text: string;
  readonly #logits = new Map<number, Float64Array>();
  readonly #cumulative = new Map<string, Float64Array>();

  constructor(model: AnswerModel, text: string) {
    this.#model = model;
    this.#text = text;
  }

  /**
   * One answer, token by token.
   *
   * @param temperature at least 0; at 0 the likeliest token is taken and the stream is not used
   */
  answer(temperature: number, stream: Stream): Answer {
    requireFinite("temperature", temperature, { min: 0 });
    const tokens: string[] = [];
    let before = 0;
    for (let i = 0; i < longest; i++) {
      const next = temperature === 0 ? this.#likeliest(before) : this.#drawn(before, temperature, stream);
      if (next === 0) break;
      tokens.push(this.#model.tokens[next]!);
      before = next;
    }
    return answerOf(tokens);
  }

  #likeliest(before: number): number {
    const logits = this.#logitsAfter(before);
    return logits.indexOf(Math.max(...logits));
  }

  #drawn(before: number, temperature: number, stream: Stream): number {
    const sums = this.#sumsAfter(before, temperature);
    const at = stream.uniform() * sums[sums.length - 1]!;
    const found = sums.findIndex((sum) => sum > at);
    return found === -1 ? sums.length - 1 : found;
  }

  /** Running sums of exp(logit / temperature). */
  #sumsAfter(before: number, temperature: number): Float64Array {
    const key = `${before} ${temperature}`;
    const known = this.#cumulative.get(key);
    if (known !== undefined) return known;
    const logits = this.#logitsAfter(before);
    const top = Math.max(...logits);
    let sum = 0;
    const sums = logits.map((logit) => (sum += Math.exp((logit - top) / temperature)));
    this.#cumulative.set(key, sums);
    return sums;
  }

  #logitsAfter(before: number): Float64Array {
    const known = this.#logits.get(before) ?? tokenLogits(this.#model, this.#text, before);
    this.#logits.set(before, known);
    return known;
  }
}
