import { expect, it } from "vitest";
import { numericCauses, scoreTexts, standInTexts } from "../../../src/lib/emotion";
import { expectNoLeak } from "../../support/tensors";
import { sharedScorer } from "../support/small-scorer";

const scorer = sharedScorer();

it("the same computation agrees to the bit, half precision does not, and every other one nearly", async () => {
  await expectNoLeak(() => {
    const causes = numericCauses(scorer.en, scoreTexts(scorer.en, standInTexts("en"), "en"));
    const of = (name: string) => causes.find(({ cause }) => cause === name)!;
    expect(of("the same again")).toMatchObject({ equalBits: 100, sameEmotion: 100, worst: 0 });
    for (const name of ["in batches of 32", "in one batch"]) expect(of(name).worst).toBeLessThan(1e-5);
    expect(of("float16 for float32").equalBits).toBeLessThan(100);
    expect(of("float16 for float32").worst).toBeGreaterThan(1e-6);
    expect(of("float16 for float32").worst).toBeLessThan(0.02);
    expect(of("float16, sums reversed").worst).toBeLessThan(0.02);
  });
});
