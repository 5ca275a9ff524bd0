import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { mean } from "../../../src/lib/statistics";
import { markedWindows, scoreWindows } from "../../../src/lib/wmtp/experiment/prepared";
import { trainReference } from "../../../src/lib/wmtp/experiment/reference";
import { copyTask, type MarkedText } from "../../../src/lib/wmtp/tasks";
import { scopeEachTest } from "../../support/tensors";

const length = 8;

describe("trainReference", () => {
  scopeEachTest();

  it("knows unseen lines as well as those that it has learned, each cut where its line begins", () => {
    const lines = { lines: 8, referenceLines: 512, validationLines: 64, length, stream: stream(4) };
    const task = copyTask(lines);
    const setting = { width: 16, layers: 1, heads: 2, steps: 150, batch: 16, rate: 0.02 };
    const reference = trainReference(task, length, setting, stream(1));
    const lossOf = (text: MarkedText): number => {
      const scored = scoreWindows(markedWindows(text, length), reference.losses);
      return mean(scored.filter((_, i) => i % length > 0));
    };
    const [learned, unseen] = [lossOf(task.reference), lossOf(task.validation)];
    expect(unseen).toBeLessThan(learned + 0.1);
    expect(unseen).toBeLessThan(0.6 * Math.log(task.tokenizer.size));
    reference.dispose();
  });
});
