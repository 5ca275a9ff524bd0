import { expect, it } from "vitest";
import { ablationTask, textsOfRun } from "../../../src/lib/training";
import { rowsOfRun } from "../../../src/lib/training/ablation/task";
import { easyTask } from "./support";

// Label 17 is joy and 2 anger; both together fall into two of Ekman's groups.
const text = (part: string, i: number): { id: string; text: string; labels: number[] } => ({
  ...{ id: `${part}${i}`, text: `${part} text ${i}` },
  labels: i % 3 === 0 ? [17, 2] : [i % 3 === 1 ? 17 : 2],
});
const corpus = Object.fromEntries(
  ["train", "validation", "test"].map((part) => [part, Array.from({ length: 30 }, (_, i) => text(part, i))]),
) as unknown as Parameters<typeof ablationTask>[0];

it("the task keeps texts of one emotion, part by part, with a vector each", () => {
  const { pool, validation, test, classes, width } = ablationTask(corpus, { seed: 1, pool: 20, heldOut: 8, width: 32 });
  expect([pool, validation, test].map(({ texts }) => texts.length)).toEqual([20, 8, 8]);
  expect(test.texts.every((own) => own.startsWith("test"))).toBe(true);
  expect(pool.features).toHaveLength(20 * width);
  expect(classes).toBe(7);
  expect(() => ablationTask(corpus, { seed: 1, pool: 21, heldOut: 8 })).toThrow("items");
});

it("a run's texts follow from its seed, without repeats", () => {
  const task = easyTask();
  const rows = [...rowsOfRun(task, 3, 40)];
  expect(new Set(rows).size).toBe(40);
  expect([...rowsOfRun(task, 3, 40)]).toEqual(rows);
  expect([...rowsOfRun(task, 4, 40)]).not.toEqual(rows);
  expect(textsOfRun(task, 3, 40).texts).toEqual(rows.map((row) => task.pool.texts[row]));
  expect(() => rowsOfRun(task, 3, 97)).toThrow("items");
});
