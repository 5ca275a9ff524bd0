import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { advance, batchesOf, firstPosition } from "../../../src/lib/training/loop/position";

it("batches cut one order of an epoch, whatever their size", () => {
  const batchAt = batchesOf(10, stream(1));
  const start = firstPosition(4);
  const first = [
    ...batchAt(start).indices,
    ...batchAt({ ...start, offset: 4 }).indices,
    ...batchAt({ ...start, offset: 8 }).indices,
  ];
  expect([...first].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([...batchAt({ ...start, batchSize: 10 }).indices]).toEqual(first);
  expect([...batchAt({ ...start, epoch: 1, batchSize: 10 }).indices]).not.toEqual(first);
});

it("advance ends an epoch with the mean loss over items", () => {
  const batch = (items: number): Parameters<typeof advance>[1] => ({
    indices: new Int32Array(items),
    epoch: 0,
    step: 0,
  });
  const { at, epochLoss } = advance(firstPosition(4), batch(4), 1, 6);
  expect([at.step, at.offset, epochLoss]).toEqual([1, 4, undefined]);
  const end = advance(at, batch(2), 4, 6);
  expect(end.epochLoss).toBe(2);
  expect(end.at).toMatchObject({ step: 2, epoch: 1, offset: 0, lossSum: 0 });
});
