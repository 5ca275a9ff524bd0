import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  Answerer,
  disposeAnswerModel,
  disposeScorer,
  distinctPatterns,
  stochasticParts,
  traceInput,
  trainAnswerModel,
  type AnswerModel,
  type StochasticSubject,
} from "../../../src/lib/emotion";
import { stream } from "../../../src/lib/random";
import { expectNoLeak } from "../../support/tensors";
import { sharedScorer, smallTexts } from "../support/small-scorer";

const scorer = sharedScorer();
let model: AnswerModel;
let subject: StochasticSubject;
beforeAll(() => {
  const texts = smallTexts("en");
  model = trainAnswerModel(texts, { stream: stream(1), hidden: 16, epochs: 2 });
  const input = traceInput("I miss this song", { language: "en" });
  subject = { parts: scorer.en, input, answerer: new Answerer(model, input.text), texts };
});
afterAll(() => {
  disposeScorer(scorer);
  disposeAnswerModel(model);
});

describe.each(Object.entries(stochasticParts))("%s", (name, part) => {
  it("gives one bit pattern for one seed", () => {
    expect(distinctPatterns(() => part(subject, stream(1)), 4)).toBe(1);
  });

  it(name === "direct score" ? "gives it for every seed" : "gives others for other seeds", () => {
    const patterns = distinctPatterns((run) => part(subject, stream(1).split(run)), 8);
    if (name === "direct score") expect(patterns).toBe(1);
    else expect(patterns).toBeGreaterThan(1);
  });

  it("leaves no tensor behind", async () => {
    await expectNoLeak(() => {
      part(subject, stream(2));
    });
  });
});
