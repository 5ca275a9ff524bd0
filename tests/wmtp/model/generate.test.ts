import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { generate, type GenerateOptions } from "../../../src/lib/wmtp";
import { describeEachEngine } from "../../support/engines";
import { withTensorCount } from "../../support/tensors";
import { flat } from "../../losses/values";
import { tiny } from "./tiny";

const options: GenerateOptions = { tokens: 4, stream: stream(1) };

describeEachEngine("generate", () => {
  it("takes the likeliest token again and again at temperature 0", () => {
    const { model, weights } = tiny();
    let text = [2, 0];
    for (let i = 0; i < 4; i++) {
      const logits = model.logits(weights, tf.tensor2d([text], [1, text.length], "int32"));
      const scores = flat(logits.slice([0, text.length - 1, 0, 0], [1, 1, 1, 5]));
      text = [...text, scores.indexOf(Math.max(...scores))];
    }
    expect([...generate(model, weights, [[2, 0]], { ...options, temperature: 0 })[0]!]).toEqual(text.slice(2));
    expect([...generate(model, weights, [[2, 0]], { ...options, topK: 1 })[0]!]).toEqual(text.slice(2));
  });

  it("draws each text from a stream of its own, whatever texts stand beside it and however long they are", () => {
    const { model, weights } = tiny();
    const alone = generate(model, weights, [[2, 0]], options);
    const beside = generate(model, weights, [[2, 0], [1, 4, 3, 2, 1], [2, 0]], options); // prettier-ignore
    expect(beside[0]).toEqual(alone[0]);
    expect(beside[2]).not.toEqual(beside[0]);
    expect(generate(model, weights, [[2, 0]], { ...options, stream: stream(2), tokens: 12 })).not.toEqual(
      generate(model, weights, [[2, 0]], { ...options, tokens: 12 }),
    );
  });

  it("draws by the softmax of the logits over the temperature", () => {
    const { model, weights } = tiny();
    const logits = flat(model.logits(weights, tf.tensor2d([[3]], [1, 1], "int32"))).slice(0, 5);
    const exponentials = logits.map((score) => Math.exp(score / 0.5));
    const total = exponentials.reduce((sum, one) => sum + one, 0);
    const prompts = Array.from({ length: 2000 }, () => [3]);
    const drawn = generate(model, weights, prompts, { tokens: 1, temperature: 0.5, stream: stream(4) });
    exponentials.forEach((exponential, id) => {
      const share = drawn.filter(([first]) => first === id).length / 2000;
      const expected = exponential / total;
      expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 2000) + 1e-3);
    });
  });

  it("draws among the likeliest k alone", () => {
    const { model, weights } = tiny();
    const logits = flat(model.logits(weights, tf.tensor2d([[3]], [1, 1], "int32"))).slice(0, 5);
    const best = logits.map((_, id) => id).sort((a, b) => logits[b]! - logits[a]!).slice(0, 2); // prettier-ignore
    const prompts = Array.from({ length: 50 }, () => [3]);
    const drawn = generate(model, weights, prompts, { tokens: 1, topK: 2, stream: stream(4), temperature: 5 });
    expect(new Set(drawn.map(([first]) => first))).toEqual(new Set(best));
  });

  it("ends a text after the stop token, and goes on beyond the model's context", () => {
    const { model, weights } = tiny();
    const [long] = generate(model, weights, [[1]], { ...options, tokens: 20 });
    expect(long!.length).toBe(20);
    const stop = long![5]!;
    const [short] = generate(model, weights, [[1]], { ...options, tokens: 20, stop });
    expect([...short!]).toEqual([...long!].slice(0, long!.indexOf(stop) + 1));
  });

  it("leaves no tensor", async () => {
    const { model, weights } = tiny();
    const { added } = await withTensorCount(() => generate(model, weights, [[1], [2, 3]], options));
    expect(added).toBe(0);
  });

  it("refuses an empty prompt and impossible options", () => {
    const { model, weights } = tiny();
    const draw =
      (change: Partial<GenerateOptions>, prompt = [1]) =>
      () =>
        generate(model, weights, [prompt], { ...options, ...change });
    expect(draw({}, [])).toThrow("length of prompts[0]: expected a whole number in [1, Infinity], got 0");
    expect(draw({ temperature: -1 })).toThrow("temperature: expected a number in [0, Infinity], got -1");
    expect(draw({ topK: 6 })).toThrow("topK: expected a whole number in [1, 5], got 6");
    expect(draw({ stop: 5 })).toThrow("stop: expected a whole number in [0, 4], got 5");
  });
});
