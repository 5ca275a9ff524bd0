import { beforeAll, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { PrintedScorer } from "../../../src/lib/emotion";
import { stream } from "../../../src/lib/random";
import { expectNoLeak } from "../../support/tensors";

beforeAll(async () => {
  await startEngine();
});

it("tells apart what differs in a feature, and nothing that differs in context", async () => {
  await expectNoLeak(() => {
    const printed = new PrintedScorer(stream(1));
    const features = { keywordDensity: 0.1, syntaxPatterns: 1, semanticDistance: 0.7 };
    const plain = printed.score(features, { language: "en" });
    expect(printed.score(features, { language: "ko", preceding: "something else" })).toEqual(plain);
    expect(printed.score({ ...features, keywordDensity: 0.4 }, { language: "en" })).not.toEqual(plain);
    expect(plain.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    printed.dispose();
  });
});
