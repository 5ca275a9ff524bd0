import { describe, expect, it } from "vitest";
import { hashOf } from "../../src/lib/data/locate";
import { npyRows, readNpy, writeNpy } from "../../src/lib/data/npy";

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

  it("turns a table in Fortran order into C order", () => {
    const array = readNpy(file("<f8", "(2, 3)", Float64Array.of(1, 4, 2, 5, 3, 6), "True"));
    expect(npyRows(array)).toEqual([Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6)]);
  });

  it("reads one dimension, a scalar and signed bytes", () => {
    expect(readNpy(file("|i1", "(3,)", Int8Array.of(-1, 0, 1))).values).toEqual(Int8Array.of(-1, 0, 1));
    expect(readNpy(file("<f4", "()", Float32Array.of(1.5)))).toMatchObject({ shape: [], values: Float32Array.of(1.5) });
  });

  it.each([
    ["other bytes", Buffer.from("PK not numpy"), /expected an \.npy file/],
    ["a cut file", file("<f8", "(4,)", Float64Array.of(1, 2)), /expected 32 bytes of data, got 16/],
    ["a cube in Fortran order", file("<f8", "(1, 1, 1)", Float64Array.of(1), "True"), /up to two dimensions, got 3/],
    ["64-bit integers", file("<i8", "(1,)", BigInt64Array.of(1n)), /got <i8/],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => readNpy(bytes)).toThrow(message);
  });

  it("npyRows refuses anything but a table", () => {
    expect(() => npyRows(readNpy(file("<f8", "(1,)", Float64Array.of(1))))).toThrow("got shape [1]");
  });
});

describe("writeNpy", () => {
  it("writes the bytes that numpy.save writes", () => {
    const matrix = writeNpy(Float64Array.of(1, 2, 3, 4, 5, 6), [2, 3]);
    expect(hashOf(matrix)).toBe("deb421ed8c6470346a3244e15213ae7d19d840735f59c858fb091bbcec7ca665");
    const vector = writeNpy(Float64Array.of(1, 2, 3), [3]);
    expect(hashOf(vector)).toBe("fb4c2491227ec690639b93fe3f45b1a1d70c0931cb555b6d518cf5c8f4c10bf0");
  });

  it("writes single and half precision, signed bytes and 16-bit whole numbers as numpy.save does", () => {
    const single = writeNpy(Float32Array.of(1.5, -2, 0.1, 0, 65504, -1e-7), [2, 3]);
    expect(hashOf(single)).toBe("f0d7ed4de64be68331a51ed54701adbcca39761d28488253da23c34742d2e8c6");
    const half = writeNpy(Uint16Array.of(0x3e00, 0xc000, 0x2e66, 0, 0x7bff, 0x8002), [2, 3], false, "<f2");
    expect(hashOf(half)).toBe("4e79b9f8518e1dcc7928fe90891c6b645f442a8096a4b00a03c0fcff52101e94");
    const bytes = writeNpy(Int8Array.of(-127, 0, 1, 127), [2, 2]);
    expect(hashOf(bytes)).toBe("ef8b3bfef2a1fbd7e5684700ee94024431c84baed52f7bb1ba82a27c47ada155");
    const words = writeNpy(Uint16Array.of(1, 65535), [2]);
    expect(hashOf(words)).toBe("b4a99740ea30d9b2fe26d64326b81ece9b2d034d03c7422bb22b6862a20b0ad7");
  });

  it("writes Fortran order as numpy.save does, and reads it back", () => {
    const values = Float64Array.of(1, 2, 3, 4, 5, 6);
    const bytes = writeNpy(values, [2, 3], true);
    expect(hashOf(bytes)).toBe("2e0fb6c2fa795ca385c6c59d72c9c23d46e7a5b3885e112601b5642d5334cdbd");
    expect(readNpy(bytes).values).toEqual(values);
  });

  it("writes what readNpy reads", () => {
    const values = Float64Array.of(NaN, -0, Infinity, 1e-300);
    expect(readNpy(writeNpy(values, [2, 2]))).toEqual({ shape: [2, 2], dtype: "<f8", values });
  });

  it("refuses a shape of another size", () => {
    expect(() => writeNpy(Float64Array.of(1), [2])).toThrow("shape [2] holds 2 elements, values has 1");
  });
});
