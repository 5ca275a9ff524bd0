import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MemoryBank } from "../../src/lib/model/memory-bank";
import "../support/seed";
import { expectNoLeak } from "../support/tensors";

const column = (...values: number[]): tf.Tensor2D => tf.tensor2d(values, [values.length, 1]);
const rows = (tensor: tf.Tensor2D): number[][] => tensor.arraySync();

beforeEach(() => {
  tf.engine().startScope();
});
afterEach(() => {
  tf.engine().endScope();
});

describe("MemoryBank", () => {
  it("holds the last experiences, whatever the batches, as a list cut to its capacity does", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        (batches, capacity) => {
          tf.tidy(() => {
            const bank = new MemoryBank({ capacity, keyWidth: 1 });
            const list: number[] = [];
            for (const size of batches) {
              const values = Array.from({ length: size }, (_, i) => list.length + i + 1);
              list.push(...values);
              bank.write(column(...values), column(...values));
            }
            const held = [...bank.state().values.dataSync()].filter((value) => value > 0).sort((a, b) => a - b);
            expect(held).toEqual(list.slice(-capacity));
            expect(bank.size).toBe(Math.min(list.length, capacity));
            bank.dispose();
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it("answers with the softmax of scaled products: Vaswani's attention over what it holds", () => {
    const bank = new MemoryBank({ capacity: 8, keyWidth: 4, valueWidth: 2 });
    const keys = tf.randomNormal<tf.Rank.R2>([5, 4], 0, 1, "float32", 1);
    const values = tf.randomNormal<tf.Rank.R2>([5, 2], 0, 1, "float32", 2);
    const query = tf.randomNormal<tf.Rank.R2>([3, 4], 0, 1, "float32", 3);
    bank.write(keys, values);
    const expected = tf.softmax(query.matMul<tf.Tensor2D>(keys.transpose()).div(Math.sqrt(4))).matMul(values);
    expect(tf.max(bank.read(query).sub(expected).abs()).dataSync()[0]).toBeLessThan(1e-6);
    bank.dispose();
  });

  it("asks only the k nearest, and at a low temperature the nearest", () => {
    const bank = new MemoryBank({ capacity: 4, keyWidth: 1 });
    bank.write(column(1, 2, 3), column(10, 20, 30));
    expect(rows(bank.read(column(1), { k: 1 }))).toEqual([[30]]);
    expect(rows(bank.read(column(-1), { k: 1 }))).toEqual([[10]]);
    const [two] = rows(bank.read(column(1), { k: 2 }))[0]!;
    expect(two).toBeCloseTo((20 + 30 * Math.E) / (1 + Math.E), 4);
    expect(rows(bank.read(column(1), { temperature: 0.01 }))[0]![0]).toBeCloseTo(30, 4);
    expect(rows(bank.read(column(1), { k: 9 }))).toEqual(rows(bank.read(column(1))));
    bank.dispose();
  });

  it("answers zeros while it is empty, and the question gets a gradient of zeros", () => {
    const bank = new MemoryBank({ capacity: 2, keyWidth: 3, valueWidth: 2 });
    const query = tf.ones<tf.Rank.R2>([2, 3]);
    expect(rows(bank.read(query))).toEqual([[0, 0], [0, 0]]); // prettier-ignore
    const gradient = tf.grad((q) => bank.read(q as tf.Tensor2D).sum())(query) as tf.Tensor2D;
    expect(rows(gradient)).toEqual([[0, 0, 0], [0, 0, 0]]); // prettier-ignore
    bank.dispose();
  });

  it("lets gradients flow to the question, also through a top-k read, as central differences do", () => {
    const bank = new MemoryBank({ capacity: 4, keyWidth: 1 });
    bank.write(column(1, 2, 3), column(10, 20, 30));
    const read = (q: number): number => rows(bank.read(column(q), { k: 2 }))[0]![0]!;
    const gradient = tf.grad((q) => bank.read(q as tf.Tensor2D, { k: 2 }).sum())(column(0.5)) as tf.Tensor2D;
    expect(rows(gradient)[0]![0]).toBeCloseTo((read(0.51) - read(0.49)) / 0.02, 2);
    bank.dispose();
  });

  it("goes on from a restored state as the one that it was taken from", () => {
    const [one, two] = [0, 1].map(() => new MemoryBank({ capacity: 3, keyWidth: 1 })) as [MemoryBank, MemoryBank];
    one.write(column(1, 2, 3, 4), column(1, 2, 3, 4));
    two.restore(one.state());
    for (const bank of [one, two]) bank.write(column(5), column(5));
    expect(rows(two.state().values)).toEqual(rows(one.state().values));
    expect(rows(two.state().values)).toEqual([[4], [5], [3]]);
    for (const bank of [one, two]) bank.dispose();
  });

  it("leaves no tensor but its answer, and none when it is disposed", async () => {
    await expectNoLeak(() => {
      const bank = new MemoryBank({ capacity: 2, keyWidth: 1 });
      const input = column(1, 2, 3);
      bank.write(input, input);
      const answer = bank.read(input, { k: 1 });
      tf.dispose(input);
      bank.dispose();
      return answer;
    });
  });

  it("names what does not fit", () => {
    expect(() => new MemoryBank({ capacity: 0, keyWidth: 1 })).toThrow(/capacity: .* got 0/);
    const bank = new MemoryBank({ capacity: 2, keyWidth: 1 });
    expect(() => {
      bank.write(tf.ones([1, 2]), column(1));
    }).toThrow("keys: expected [B, 1], got [1, 2]");
    expect(() => {
      bank.write(column(1), column(1, 2));
    }).toThrow("values: expected 1 rows, one a key, got 2");
    expect(() => bank.read(tf.ones([1, 2]))).toThrow("query: expected [B, 1], got [1, 2]");
    expect(() => bank.read(column(1), { k: 0 })).toThrow(/k: .* got 0/);
    expect(() => bank.read(column(1), { temperature: 0 })).toThrow(/temperature: .* got 0/);
    const other = new MemoryBank({ capacity: 3, keyWidth: 1 });
    expect(() => {
      bank.restore(other.state());
    }).toThrow("keys: expected [2, 1], got [3, 1]");
    for (const one of [bank, other]) one.dispose();
  });
});
