import fc from "fast-check";
import { expect, it } from "vitest";
import { lines } from "../../../src/lib/data/rows/lines";

it("numbers lines as an editor does, and leaves out empty ones", () => {
  expect(lines("a\n\nb\n")).toEqual([
    { line: 1, value: "a" },
    { line: 3, value: "b" },
  ]);
});

it("reads line ends of Windows and a byte order mark as no part of a line", () => {
  expect(lines("\uFEFFa\r\n\r\nb").map(({ value }) => value)).toEqual(["a", "b"]);
});

it("gives every line that is not empty, whatever it holds", () => {
  const line = fc.string({ minLength: 1 }).filter((text) => !/[\r\n\uFEFF]/.test(text));
  fc.assert(
    fc.property(fc.array(line), (all) => {
      expect(lines(all.join("\n")).map(({ value }) => value)).toEqual(all);
    }),
  );
});
