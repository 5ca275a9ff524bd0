import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  codecs,
  embeddingMatrix,
  encodeChunk,
  readNpz,
  writeNpz,
  type CodecName,
} from "../../../src/lib/data/embeddings";
import { writeNpy } from "../../../src/lib/data/npy";

/** What numpy 2 writes for `savez_compressed(f, values=[[1.5, -2, .1], [0, 65504, -1e-7]], scale=[1, 2])` in float32. */
const byNumpy = Buffer.from(
  "UEsDBC0AAAAIAAAAIQAiDc0q//////////8KABQAdmFsdWVzLm5weQEAEACYAAAAAAAAAFsAAAAAAAAAm+wX6hsQychQxlCtnpJanFykbqWgbpNmoq6joJ6WX1RSlJgXn1+UkgoSd0vMKU4FihdnJBakAvkaRjoKxpo6CrUKZAMuBoYD9gxA4uyZM7YMIPCg3n3q/mubAVBLAwQtAAAACAAAACEAmsqr5///////////CQAUAHNjYWxlLm5weQEAEACIAAAAAAAAAEwAAAAAAAAAm+wX6hsQychQxlCtnpJanFykbqWgbpNmoq6joJ6WX1RSlJgXn1+UkgoSd0vMKU4FihdnJBakAvkaRjqaOgq1ChQALgaGBnsGBgYHAFBLAQItAy0AAAAIAAAAIQAiDc0qWwAAAJgAAAAKAAAAAAAAAAAAAACAAQAAAAB2YWx1ZXMubnB5UEsBAi0DLQAAAAgAAAAhAJrKq+dMAAAAiAAAAAkAAAAAAAAAAAAAAIABlwAAAHNjYWxlLm5weVBLBQYAAAAAAgACAG8AAAAeAQAAAAA=",
  "base64",
);
const table = Float32Array.of(1.5, -2, 0.1, 0, 65504, -1e-7);

describe("readNpz", () => {
  it("reads what numpy.savez_compressed wrote", () => {
    expect(Array.from(readNpz(byNumpy))).toEqual([
      ["values", { shape: [2, 3], dtype: "<f4", values: table }],
      ["scale", { shape: [2], dtype: "<f4", values: Float32Array.of(1, 2) }],
    ]);
  });

  it("refuses other and cut bytes", () => {
    expect(() => readNpz(Buffer.from("not a zip"))).toThrow("npz: expected a zip archive");
    expect(() => readNpz(byNumpy.subarray(0, 300))).toThrow("npz: expected a zip archive");
  });
});

describe("writeNpz", () => {
  const files = { values: writeNpy(table, [2, 3]), scale: writeNpy(Float32Array.of(1, 2), [2]) };

  it.each([true, false])("holds what readNpz reads (deflate %s)", (deflate) => {
    expect(readNpz(writeNpz(files, deflate))).toEqual(readNpz(byNumpy));
  });

  it("gives equal bytes for equal arrays", () => {
    expect(writeNpz(files, true)).toEqual(writeNpz(files, true));
  });

  it("is smaller with deflate where there is something to save", () => {
    const zeros = { values: writeNpy(new Float32Array(5000), [5000]) };
    expect(writeNpz(zeros, true).length).toBeLessThan(0.05 * writeNpz(zeros, false).length);
  });
});

const python = path.resolve(__dirname, "../../../.venv/bin/python3");
const hasNumpy = existsSync(python) && spawnSync(python, ["-c", "import numpy"]).status === 0;

/** How NumPy gets the vectors back from each codec's arrays. */
const inNumpy: Readonly<Record<CodecName, string>> = {
  fp32: "a['values']",
  "fp32-shuffled": "np.moveaxis(a['planes'], 0, -1).copy().view('<f4')[..., 0]",
  fp16: "a['values'].astype('<f4')",
  bf16: "(a['bits'].astype('<u4') << 16).view('<f4')",
  int8: "(a['values'] * a['scale'][:, None]).astype('<f4')",
};

describe.runIf(hasNumpy)("a chunk, read by NumPy", () => {
  it.each(Object.values(codecs).map(({ name }) => name))("holds the vectors that we read (%s)", (codec) => {
    const folder = mkdtempSync(path.join(tmpdir(), "red-heart-npz-"));
    try {
      const matrix = embeddingMatrix(table, 3);
      const file = path.join(folder, "chunk.npz");
      writeFileSync(file, encodeChunk(matrix, { codec, deflate: true }));
      const script = `import numpy as np, sys; a = np.load(sys.argv[1]); sys.stdout.write(${inNumpy[codec]}.tobytes().hex())`;
      const hex = execFileSync(python, ["-c", script, file], { encoding: "utf8" });
      const ours = codecs[codec].decode(readNpz(encodeChunk(matrix, { codec, deflate: true }))).values;
      expect(hex).toBe(Buffer.from(ours.buffer).toString("hex"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
