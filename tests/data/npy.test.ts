import { describe, expect, it } from "vitest";
import { npyRows, readNpy } from "../../src/lib/data/npy";

/** An .npy file as numpy.save writes it. */
function file(descr: string, shape: string, data: ArrayBufferView, order = "False"): Uint8Array {
  const header = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }`.padEnd(117) + "\n";
  const head = Buffer.from([0x93, ...Buffer.from("NUMPY"), 1, 0, header.length, 0]);
  return Buffer.concat([head, Buffer.from(header), Buffer.from(data.buffer, data.byteOffset, data.byteLength)]);
}

describe("readNpy", () => {
  it("reads shape, element type and values", () => {
    const array = readNpy(file("<f8", "(2, 3)", Float64Array.of(1, 2, 3, 4, 5, Infinity)));
    expect(array.shape).toEqual([2, 3]);
    expect(npyRows(array)).toEqual([Float64Array.of(1, 2, 3), Float64Array.of(4, 5, Infinity)]);
  });

  it("reads one dimension, a scalar and signed bytes", () => {
    expect(readNpy(file("|i1", "(3,)", Int8Array.of(-1, 0, 1))).values).toEqual(Int8Array.of(-1, 0, 1));
    expect(readNpy(file("<f4", "()", Float32Array.of(1.5)))).toMatchObject({ shape: [], values: Float32Array.of(1.5) });
  });

  it.each([
    ["other bytes", Buffer.from("PK not numpy"), /expected an \.npy file/],
    ["a cut file", file("<f8", "(4,)", Float64Array.of(1, 2)), /expected 32 bytes of data, got 16/],
    ["Fortran order", file("<f8", "(1,)", Float64Array.of(1), "True"), /Fortran/],
    ["64-bit integers", file("<i8", "(1,)", BigInt64Array.of(1n)), /got <i8/],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => readNpy(bytes)).toThrow(message);
  });

  it("npyRows refuses anything but a table", () => {
    expect(() => npyRows(readNpy(file("<f8", "(1,)", Float64Array.of(1))))).toThrow("got shape [1]");
  });
});
