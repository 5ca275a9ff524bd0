import { describe, expect, it } from "vitest";
import { occupied, pack, requireSpace } from "../../../src/lib/information/surd/cells";
import { stream } from "../../../src/lib/random";

/** Random bin numbers; with few values, so that joint states repeat. */
const column = (name: string, rows: number, states: number, used = states): { codes: Uint16Array; states: number } => {
  const source = stream(1).split(name);
  return { codes: Uint16Array.from({ length: rows }, () => source.integer(used) * Math.floor(states / used)), states };
};

/** Rows with one joint state have one number, other rows another. */
function expectPartition(columns: readonly { codes: Uint16Array }[], numbers: Int32Array): void {
  const seen = new Map<string, number>();
  numbers.forEach((number, row) => {
    const key = columns.map(({ codes }) => codes[row]).join(" ");
    expect(seen.get(key) ?? number).toBe(number);
    seen.set(key, number);
  });
  expect(new Set(seen.values()).size).toBe(seen.size);
}

describe("pack", () => {
  it("writes the first variable as the leading digit", () => {
    const columns = [
      { codes: Uint16Array.of(1, 0), states: 2 },
      { codes: Uint16Array.of(2, 1), states: 3 },
    ];
    expect(pack(columns, 2)).toEqual({ keys: Int32Array.of(5, 1), space: 6 });
  });

  it("renumbers what it has seen when the codes would outgrow 32 bits", () => {
    const columns = Array.from({ length: 8 }, (_, i) => column(`c${i}`, 500, 1000, 2));
    const packed = pack(columns, 500);
    expect(packed.space).toBeLessThan(2 ** 31);
    expectPartition(columns, packed.keys);
  });

  it("refuses codes that cannot fit even so", () => {
    expect(() => {
      requireSpace(1e6, 65_535);
    }).toThrow(/bins: expected occupied joint states x bins below 2147483647 .* got 1000000 x 65535/);
  });
});

describe("occupied", () => {
  it.each([
    ["through a table", 100],
    ["by hashing", 30_000],
  ])("numbers the joint states that occur, %s", (_, states) => {
    const columns = [column("a", 2000, states, 20), column("b", 2000, states, 20)];
    const packed = pack(columns, 2000);
    const { of, count, example } = occupied(packed);
    expectPartition(columns, of);
    expect(Math.max(...of) + 1).toBe(count);
    example.forEach((row, cell) => {
      expect(of[row]).toBe(cell);
    });
  });
});
