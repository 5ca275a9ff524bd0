import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { mtpLabels } from "../../../src/lib/wmtp";
import { gather, pairCells, scatter, stateCells, targetsOf, tokenCells } from "../../../src/lib/wmtp/scorers/cells";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

const ids = (): tf.Tensor2D => tf.tensor2d([[5, 6, 7], [8, 9, 5]], [2, 3], "int32"); // prettier-ignore
const mask = (): tf.Tensor2D => tf.tensor2d([[1, 0, 1], [0, 1, 1]], [2, 3]); // prettier-ignore

it("tokenCells are the unmasked tokens without the first of each text", () => {
  expect(Array.from(tokenCells("test", { ids: ids() }).places)).toEqual([1, 2, 4, 5]);
  expect(Array.from(tokenCells("test", { ids: ids(), mask: mask() }).places)).toEqual([2, 4, 5]);
});

it("stateCells add the first token of each text that has a valid one", () => {
  expect(Array.from(stateCells("test", { ids: ids(), mask: mask() }).places)).toEqual([0, 2, 3, 4, 5]);
  const second = tf.tensor2d([[1, 0, 0], [0, 0, 1]], [2, 3]); // prettier-ignore
  expect(Array.from(stateCells("test", { ids: ids(), mask: second }).places)).toEqual([3, 5]);
});

it("pairCells are the pairs that have a label", () => {
  const labels = mtpLabels(ids(), { horizon: 2, mask: mask() }).dataSync();
  const labelled = Array.from(labels.keys()).filter((pair) => labels[pair] !== -100);
  expect(Array.from(pairCells("test", { ids: ids(), mask: mask() }, 2).places)).toEqual(labelled);
});

it("targetsOf never leads into the next text", () => {
  expect(Array.from(targetsOf(6, 3, 2))).toEqual([1, 2, 2, -1, -1, -1, 4, 5, 5, -1, -1, -1]);
});

it("gather and scatter are inverse on the entries, and scatter leaves 0 elsewhere", () => {
  const values = tf.tensor2d([[1, 2, 3], [4, 5, 6]], [2, 3]); // prettier-ignore
  const input = { ids: ids(), mask: mask(), values };
  const cells = tokenCells("test", input);
  const gathered = gather("test", input, "values", cells);
  expect(Array.from(gathered)).toEqual([3, 5, 6]);
  expect(Array.from(scatter(cells, gathered).dataSync())).toEqual([0, 0, 3, 0, 5, 6]);
});
