import { expect, it } from "vitest";
import { emotionNames } from "../../../src/lib/data";
import { taskFloor } from "../../../src/lib/training";

const joy = emotionNames.indexOf("joy");
const anger = emotionNames.indexOf("anger");
const texts = (count: number): { id: string; text: string; labels: number[] }[] =>
  Array.from({ length: count }, (_, i) => ({
    id: String(i),
    text: i % 2 === 0 ? `happy happy day ${i}` : `angry angry day ${i}`,
    labels: [i % 2 === 0 ? joy : anger],
  }));

it("taskFloor is near 0 where words tell the labels, and higher with fewer texts", () => {
  const corpus = { train: texts(60), validation: [], test: texts(20) };
  const much = taskFloor(corpus, { items: 60, heldOut: 20 });
  const little = taskFloor(corpus, { items: 6, heldOut: 20 });
  expect(much).toBeLessThan(0.1);
  expect(little).toBeGreaterThan(much);
});
