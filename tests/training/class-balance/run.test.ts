import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { runBalance, runFloor, scoreProbabilities, type BalanceMethod } from "../../../src/lib/training";
import { withTensorCount } from "../../support/tensors";
import { corpusOf } from "./pool";

const corpus = corpusOf(1);
const methods: BalanceMethod[] = [{ name: "cross-entropy" }, { name: "inverse frequency", inverseFrequency: true }];
const options = { stream: stream(1), epochs: 6 };

describe("runBalance", () => {
  beforeAll(async () => {
    await startEngine();
  });

  it("learns, calls less Joy with weights by inverse frequency, and leaves no tensor", async () => {
    const { result, added } = await withTensorCount(() => runBalance(corpus, methods, options));
    const [plain, weighted] = result;
    expect(plain!.outcome.macroF1).toBeGreaterThan(0.2);
    expect(weighted!.outcome.joyShare).toBeLessThan(plain!.outcome.joyShare);
    expect(added).toBe(0);
  });

  it("pairs methods: the same method twice gives the same calls", () => {
    const [first, second] = runBalance(corpus, [methods[0]!, { name: "again" }], { ...options, epochs: 2 });
    expect(second!.calls).toEqual(first!.calls);
  });

  it("trains one β-VAE for all methods of a β and says what its code holds", () => {
    const beta: BalanceMethod = { name: "β-VAE", fill: { by: "beta-vae", beta: 0.1 } };
    const runs = runBalance(corpus, [beta, { ...beta, name: "with focal", gamma: 2 }, methods[0]!], {
      ...options,
      epochs: 1,
    });
    expect(runs[0]!.code).toBe(runs[1]!.code);
    expect(runs[0]!.code!.beta).toBe(0.1);
    expect(runs[2]!.code).toBeUndefined();
  });
});

describe("runFloor", () => {
  it("is a model too: it beats chance on words that name the class", () => {
    expect(runFloor(corpus).outcome.accuracy).toBeGreaterThan(0.25);
  });

  it("calls less Joy, and more classes rightly, where the classes are balanced first", () => {
    const [plain, balanced] = [runFloor(corpus), runFloor(corpus, stream(1))];
    expect(balanced.outcome.joyShare).toBeLessThan(0.5 * plain.outcome.joyShare);
    expect(balanced.outcome.macroF1).toBeGreaterThan(plain.outcome.macroF1);
  });
});

describe("scoreProbabilities", () => {
  it("refuses a table that does not fit the test set", () => {
    expect(() => scoreProbabilities("short", new Float64Array(8), corpus)).toThrow("callsOf");
  });
});
