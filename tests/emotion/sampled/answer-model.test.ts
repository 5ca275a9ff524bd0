import { beforeAll, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { disposeAnswerModel, tokenLogits, trainAnswerModel } from "../../../src/lib/emotion";
import { stream } from "../../../src/lib/random";
import { expectNoLeak } from "../../support/tensors";
import { smallTexts } from "../support/small-scorer";

beforeAll(async () => {
  await startEngine();
});

const training = { hidden: 16, epochs: 8, batchSize: 16, rate: 0.01 };

it("learns to begin with the emotion of the text, and equal seeds give equal bits", async () => {
  await expectNoLeak(() => {
    const [first, second] = [1, 1].map((seed) =>
      trainAnswerModel(smallTexts("en"), { ...training, stream: stream(seed) }),
    );
    const logits = tokenLogits(first!, "I am scared of my brother", 0);
    expect(first!.tokens[logits.indexOf(Math.max(...logits))]).toBe("=fear");
    expect(tokenLogits(second!, "I am scared of my brother", 0)).toEqual(logits);
    expect(first!.tokens[0]).toBe(".");
    [first!, second!].forEach(disposeAnswerModel);
  });
});
