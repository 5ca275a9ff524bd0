import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { markedWindows } from "../../../src/lib/wmtp/experiment/prepared";
import { pickRows, RowOrder } from "../../../src/lib/wmtp/experiment/rows";
import { cleanText } from "../../../src/lib/wmtp/tasks";

describe("RowOrder", () => {
  it("goes through all windows before any comes again, in another order each time", () => {
    const order = new RowOrder(stream(1), 6, 2);
    const epoch = (from: number): number[] => [0, 1, 2].flatMap((step) => [...order.at(from + step)]);
    expect(epoch(0).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(epoch(3).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(epoch(0)).not.toEqual(epoch(3));
  });

  it("refuses fewer windows than a batch", () => {
    expect(() => new RowOrder(stream(1), 3, 4)).toThrow(/batch.*3.*4/);
  });

  it("depends on the stream and the step alone, so that arms of one seed read the same", () => {
    const again = new RowOrder(stream(1), 6, 2);
    again.at(5);
    expect([...again.at(1)]).toEqual([...new RowOrder(stream(1), 6, 2).at(1)]);
  });
});

describe("pickRows", () => {
  it("takes all marks of a window together", () => {
    const text = cleanText(Int32Array.of(0, 1, 2, 3, 4, 5), Uint8Array.of(0, 0, 1, 1, 0, 1));
    const windows = { ...markedWindows(text, 2), values: Float32Array.of(0, 10, 20, 30, 40, 50) };
    const picked = pickRows(windows, Int32Array.of(2, 0));
    expect([...picked.ids]).toEqual([4, 5, 0, 1]);
    expect([...picked.important]).toEqual([0, 1, 0, 0]);
    expect([...picked.values!]).toEqual([40, 50, 0, 10]);
    expect(picked.referenceLosses).toBeUndefined();
  });
});
