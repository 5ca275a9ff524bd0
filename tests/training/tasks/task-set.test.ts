import { describe, expect, it } from "vitest";
import { emotionNames } from "../../../src/lib/data";
import { stream } from "../../../src/lib/random";
import {
  goEmotionsTasks,
  syntheticTasks,
  taskColumns,
  taskLabelNames,
  taskLabels,
  taskNames,
} from "../../../src/lib/training";

const columns = taskNames.flatMap((name) => [...taskLabelNames[name]]) as string[];
const called = (...names: (typeof emotionNames)[number][]): string[] =>
  taskLabels(names.map((name) => emotionNames.indexOf(name))).map((column) => columns[column]!);

describe("taskLabels", () => {
  it("pools GoEmotions' labels for the four heads", () => {
    expect(called("love")).toEqual(["joy", "pleasant"]);
    expect(called("remorse")).toEqual(["sadness", "unpleasant", "regret"]);
    expect(called("curiosity", "annoyance")).toEqual(["anger", "surprise", "unpleasant", "unclear", "curiosity"]);
    expect(called("neutral")).toEqual(["neutral"]);
    expect(taskColumns).toBe(15);
  });
});

describe("goEmotionsTasks", () => {
  it("gives a row of features and a row of labels a text", () => {
    const set = goEmotionsTasks([{ id: "a", text: "I love it", labels: [emotionNames.indexOf("love")] }], 32);
    expect([set.items, set.features.length, set.labels.length]).toEqual([1, 32, 15]);
    expect([...set.labels].flatMap((on, i) => (on === 1 ? [columns[i]] : []))).toEqual(["joy", "pleasant"]);
  });
});

describe("syntheticTasks", () => {
  it("labels about a fifth, by one teacher for all sets", () => {
    const [a, b] = ["a", "b"].map((name) => syntheticTasks(stream("teacher"), 400, 16, stream(name)));
    const share = a!.labels.reduce((sum, label) => sum + label, 0) / a!.labels.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.3);
    expect(syntheticTasks(stream("teacher"), 400, 16, stream("a"))).toEqual(a);
    expect(b!.features).not.toEqual(a!.features);
  });
});
