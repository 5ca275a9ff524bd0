import { expect, it } from "vitest";
import { allocate } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { decoder, teachCritic, type MarkedWindows } from "../../../src/lib/wmtp";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

const [rows, length] = [96, 8];
const model = decoder({ vocabulary: 8, context: length, width: 16, layers: 1, heads: 2 });

/** Texts of ids 0 ... 6 of which every third is corrupted: all of it, with id 7 at each place if that shows. */
function graded(shows: boolean): MarkedWindows {
  const drawn = stream(5);
  const isCorrupted = (i: number): boolean => Math.floor(i / length) % 3 === 1;
  const ids = Int32Array.from({ length: rows * length }, (_, i) => (shows && isCorrupted(i) ? 7 : drawn.integer(7)));
  const corrupted = Uint8Array.from(ids, (_, i) => Number(isCorrupted(i)));
  return { rows, length, ids, important: new Uint8Array(ids.length), corrupted };
}

function explained(shows: boolean): number {
  const weights = allocate(model.blueprint, stream(1));
  const setting = { steps: 50, batch: 16, rate: 2e-2, noise: 0.5 };
  return teachCritic({ model, weights }, graded(shows), setting, stream(2)).explainedVariance;
}

it("a critic of graded rows explains their grades where a sign in the text tells them, though only the last token earns", () => {
  expect(explained(true)).toBeGreaterThan(0.6);
});

it("a critic of graded rows explains nothing of unseen grades that the text does not tell", () => {
  expect(explained(false)).toBeLessThan(0.2);
});
