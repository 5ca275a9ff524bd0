import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { trainTextClassifier } from "../../../src/lib/training/text/text-classifier";
import { authored, authoredTraining } from "./authored";

const train = authored("train", 800);
const options = { ...authoredTraining, train };

describe("trainTextClassifier", () => {
  it("is the same model from the same stream, and another from another", () => {
    const told = (seed: number): Float64Array => {
      const classifier = trainTextClassifier({ ...options, epochs: 1, stream: stream(seed) });
      const probabilities = classifier.probabilities(["word1 word20"]);
      classifier.dispose();
      return probabilities;
    };
    expect(told(3)).toEqual(told(3));
    expect(told(3)).not.toEqual(told(4));
  });

  it("averages its members, and tells each epoch's loss", () => {
    const losses: number[] = [];
    const short = { ...options, train: train.slice(0, 200), epochs: 2, members: 2 };
    const classifier = trainTextClassifier({ ...short, onEpoch: (loss) => losses.push(loss) });
    const single = trainTextClassifier({ ...short, members: 1 });
    expect(losses).toHaveLength(4);
    expect(losses[1]).toBeLessThan(losses[0]!);
    expect(classifier.parameters).toBe(2 * single.parameters);
    expect(classifier.probabilities(["word1"])).not.toEqual(single.probabilities(["word1"]));
    classifier.dispose();
    single.dispose();
  });

  it("leaves no tensor behind", () => {
    const before = tf.memory().numTensors;
    trainTextClassifier({ ...options, train: train.slice(0, 100), epochs: 1 }).dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses texts, labels and options that can't be", () => {
    expect(() => trainTextClassifier({ ...options, train: [] })).toThrow("texts.length: ");
    expect(() => trainTextClassifier({ ...options, labels: 1 })).toThrow("labels[");
    expect(() => trainTextClassifier({ ...options, epochs: 0 })).toThrow("epochs: ");
    expect(() => trainTextClassifier({ ...options, members: 0 })).toThrow("members: ");
    expect(() => trainTextClassifier({ ...options, c: 0 })).toThrow("c: ");
    expect(() => trainTextClassifier({ ...options, dropout: 1 })).toThrow();
  });
});
