import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codecs,
  embeddingMatrix,
  type Codec,
  type CodecName,
  type EmbeddingMatrix,
} from "../../../../src/lib/data/embeddings";
import { readNpy } from "../../../../src/lib/data/npy";

const all = Object.values(codecs);

function throughFiles(codec: Codec, matrix: EmbeddingMatrix): EmbeddingMatrix {
  const files = Object.entries(codec.encode(matrix));
  return codec.decode(new Map(files.map(([name, bytes]) => [name, readNpy(bytes)])));
}

/** Tables of one to four rows of width three; magnitudes from the smallest to what every codec can hold. */
const matrices = fc
  .array(fc.float({ min: -65504, max: 65504, noNaN: true }), { minLength: 1, maxLength: 4 })
  .chain((head) =>
    fc
      .array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: 2 * head.length, maxLength: 2 * head.length })
      .map((rest) => [...head, ...rest]),
  )
  .map((values) => embeddingMatrix(Float32Array.from(values), 3));

describe.each(all.map((codec) => [codec.name, codec] as const))("codec %s", (_, codec) => {
  it("gives every value back within its bound, whatever the magnitudes", () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const back = throughFiles(codec, matrix);
        expect([back.rows, back.width]).toEqual([matrix.rows, matrix.width]);
        matrix.values.forEach((value, i) => {
          const row = Math.floor(i / 3);
          const peak = Math.max(...matrix.values.subarray(3 * row, 3 * row + 3).map(Math.abs));
          expect(Math.abs(back.values[i]! - value)).toBeLessThanOrEqual(codec.errorBound(value, peak));
        });
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it("says truly whether it keeps every bit", () => {
    const matrix = embeddingMatrix(Float32Array.of(0.1, -0, 1e-40, 3.3, Math.fround(1 / 3), -7), 3);
    const back = throughFiles(codec, matrix);
    const same = new Uint8Array(back.values.buffer).every(
      (byte, i) => byte === new Uint8Array(matrix.values.buffer)[i],
    );
    expect(same).toBe(codec.lossless);
  });

  it("keeps zeros, and a table with no rows", () => {
    expect(Array.from(throughFiles(codec, embeddingMatrix(new Float32Array(6), 3)).values)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(throughFiles(codec, embeddingMatrix(new Float32Array(), 3))).toMatchObject({ rows: 0, width: 3 });
  });

  it("changes nothing any more when it is applied to its own output", () => {
    const once = throughFiles(codec, embeddingMatrix(Float32Array.of(0.3, -1.7, 0.01, 5, 5, 5), 3));
    expect(throughFiles(codec, once)).toEqual(once);
  });

  it("names an array that is missing or of another type", () => {
    expect(() => codec.decode(new Map())).toThrow(/expected an array "(values|planes|bits)"/);
    const array = { shape: [1], dtype: "<f8", values: Float64Array.of(1) };
    const named = new Map(["values", "planes", "bits"].map((name) => [name, array]));
    expect(() => codec.decode(named)).toThrow("got <f8 of 1 dimensions");
  });
});

describe("bounds", () => {
  it.each<[CodecName, number]>([
    ["fp16", 1 + 2 ** -11],
    ["bf16", 1 + 2 ** -8],
    ["int8", 63.5],
  ])("of %s are tight: a value half-way between two steps is off by nearly all of it", (name, value) => {
    const matrix = embeddingMatrix(Float32Array.of(value, 127), 2);
    const back = throughFiles(codecs[name], matrix);
    const bound = codecs[name].errorBound(value, 127);
    expect(Math.abs(back.values[0]! - value)).toBeGreaterThan(0.99 * bound);
  });
});

describe("fp16", () => {
  it("writes the bits that NumPy's float16 has", () => {
    const { values } = codecs.fp16.encode(embeddingMatrix(Float32Array.of(1.5, -2, 0.1, 0, 65504, -1e-7), 3));
    expect(Array.from(readNpy(values!).values)).toEqual([0x3e00, 0xc000, 0x2e66, 0, 0x7bff, 0x8002]);
  });

  it("names a value that half precision can't hold", () => {
    expect(() => codecs.fp16.encode(embeddingMatrix(Float32Array.of(1, 2, 3, 7e4), 2))).toThrow(
      "fp16: expected magnitudes of at most 65504, got 70000 in row 1, column 1",
    );
  });
});

describe("bf16", () => {
  it("rounds ties to even", () => {
    const { bits } = codecs.bf16.encode(embeddingMatrix(Float32Array.of(1 + 2 ** -8, 1 + 3 * 2 ** -8), 2));
    expect(Array.from(readNpy(bits!).values)).toEqual([0x3f80, 0x3f82]);
  });

  it("holds what overflows half precision, and names what would round to infinity", () => {
    expect(() => codecs.bf16.encode(embeddingMatrix(Float32Array.of(3e38), 1))).not.toThrow();
    expect(() => codecs.bf16.encode(embeddingMatrix(Float32Array.of(3.4e38), 1))).toThrow("bf16: expected magnitudes");
  });
});

describe("int8", () => {
  it("uses all steps of each row, whatever its scale", () => {
    const { values } = codecs.int8.encode(embeddingMatrix(Float32Array.of(1, -2, 0, 1e-6, 5e-7, -1e-6), 3));
    expect(Array.from(readNpy(values!).values)).toEqual([64, -127, 0, 127, 64, -127]);
  });

  it("refuses scales for another number of rows", () => {
    const { values } = codecs.int8.encode(embeddingMatrix(Float32Array.of(1, 2), 1));
    const { scale } = codecs.int8.encode(embeddingMatrix(Float32Array.of(1), 1));
    const arrays = new Map([
      ["values", readNpy(values!)],
      ["scale", readNpy(scale!)],
    ]);
    expect(() => codecs.int8.decode(arrays)).toThrow("expected 2 scales, got 1");
  });
});
