import { expect, it } from "vitest";
import { windows } from "../../../src/lib/wmtp";

const text = Int32Array.from({ length: 11 }, (_, i) => 10 + i);

it("cuts a text into windows that touch, in order, and leaves its end out", () => {
  const cut = windows(text, { length: 4 });
  expect([cut.rows, cut.length, [...cut.starts]]).toEqual([2, 4, [0, 4]]);
  expect([...cut.ids]).toEqual([10, 11, 12, 13, 14, 15, 16, 17]);
  expect(cut.mask).toBeUndefined();
});

it("lets windows overlap by their stride, and reach the end where they fit", () => {
  const cut = windows(text, { length: 5, stride: 3 });
  expect([...cut.starts]).toEqual([0, 3, 6]);
  expect([...cut.ids].slice(-5)).toEqual([16, 17, 18, 19, 20]);
});

it("cuts the mask where it cuts the text", () => {
  const mask = Array.from(text, (id) => (id % 3 === 0 ? 0 : 1));
  const { ids, mask: cut } = windows(text, { length: 4, stride: 2, mask });
  expect([...cut!]).toEqual([...ids].map((id) => (id % 3 === 0 ? 0 : 1)));
});

it("refuses a text shorter than a window, a mask of another length, and a window of one token", () => {
  expect(() => windows(text, { length: 12 })).toThrow("ids: expected at least one window of 12 tokens, got 11 tokens");
  expect(() => windows(text, { length: 4, mask: [1, 0] })).toThrow("mask: ids has 11 samples, mask has 2");
  expect(() => windows(text, { length: 1 })).toThrow("length: expected a whole number in [2, Infinity], got 1");
  expect(() => windows(text, { length: 4, stride: 0 })).toThrow(
    "stride: expected a whole number in [1, Infinity], got 0",
  );
});
