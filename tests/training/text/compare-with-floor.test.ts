import { describe, expect, it } from "vitest";
import { compareWithFloor } from "../../../src/lib/training/text/compare-with-floor";
import { authored, authoredTraining } from "./authored";

const [train, validation, test] = [authored("train", 1500), authored("validation", 200), authored("test", 300)];
const options = { ...authoredTraining, train };

describe("compareWithFloor", () => {
  it("sees a classifier beat the floor, in each of three readings, where a label is no sum of votes", () => {
    const { floor, classifier } = compareWithFloor({ ...options, validation, test });
    expect(classifier.perLabel).toBeGreaterThan(0.9);
    expect(classifier.fixed).toBeGreaterThan(floor.fixed + 0.05);
    expect(classifier.one).toBeGreaterThan(floor.one + 0.05);
    expect(classifier.perLabel).toBeGreaterThan(floor.perLabel + 0.05);
    expect(classifier.loss).toBeLessThan(0.8 * floor.loss);
  });
});
