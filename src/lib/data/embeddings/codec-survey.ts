import { decodeChunk, encodeChunk, type ChunkFormat } from "./chunk-file";
import { planChunks } from "./chunk-plan";
import { codecs, type CodecName } from "./codecs";
import { embeddingMatrix, type EmbeddingMatrix } from "./matrix";

/** What storing vectors in a format costs and saves. */
export interface StoredSize {
  readonly codec: CodecName;
  readonly deflate: boolean;
  /** Size of all chunks' files. */
  readonly bytes: number;
  /** Percent of 4 bytes a number that are saved, 0 to 100; negative where a file is larger. */
  readonly savedPercent: number;
}

/** A format's size and what it does to the vectors. */
export interface CodecSurvey extends StoredSize {
  readonly lossless: boolean;
  /** Root of the mean squared error of a number, over the root mean square of the numbers. */
  readonly relativeError: number;
  /** Smallest cosine between a vector and what came back of it; rows of zeros don't count. */
  readonly worstCosine: number;
  /** What came back. */
  readonly decoded: EmbeddingMatrix;
}

/** Every codec, with and without deflate, from the most faithful to the smallest. */
export const chunkFormats: readonly ChunkFormat[] = (Object.keys(codecs) as CodecName[]).flatMap((codec) =>
  [false, true].map((deflate) => ({ codec, deflate })),
);

/** "int8 + deflate" */
export function formatLabel({ codec, deflate }: ChunkFormat): string {
  return deflate ? `${codec} + deflate` : codec;
}

/** Size of a matrix in chunks of a format, files and all. */
export function storedSize(matrix: EmbeddingMatrix, format: ChunkFormat, chunkSize = 1000): StoredSize {
  const bytes = chunksOf(matrix, chunkSize).reduce((sum, chunk) => sum + encodeChunk(chunk, format).length, 0);
  return { ...format, bytes, savedPercent: 100 * (1 - bytes / matrix.values.byteLength) };
}

/** Stores a matrix in chunks of a format, reads it back, and compares (001-E2, 001-N3). */
export function surveyCodec(matrix: EmbeddingMatrix, format: ChunkFormat, chunkSize = 1000): CodecSurvey {
  const values = new Float32Array(matrix.values.length);
  let bytes = 0;
  chunksOf(matrix, chunkSize).forEach((chunk, i) => {
    const file = encodeChunk(chunk, format);
    bytes += file.length;
    values.set(decodeChunk(file, format.codec).values, i * chunkSize * matrix.width);
  });
  return {
    ...format,
    bytes,
    savedPercent: 100 * (1 - bytes / matrix.values.byteLength),
    lossless: codecs[format.codec].lossless,
    relativeError: relativeError(matrix.values, values),
    worstCosine: worstCosine(matrix, values),
    decoded: embeddingMatrix(values, matrix.width),
  };
}

function chunksOf({ values, rows, width }: EmbeddingMatrix, chunkSize: number): EmbeddingMatrix[] {
  return planChunks(rows, chunkSize).map(({ begin, end }) =>
    embeddingMatrix(values.slice(begin * width, end * width), width, begin),
  );
}

function relativeError(original: Float32Array, decoded: Float32Array): number {
  let error = 0;
  let power = 0;
  for (let i = 0; i < original.length; i++) {
    error += (decoded[i]! - original[i]!) ** 2;
    power += original[i]! ** 2;
  }
  return power === 0 ? 0 : Math.sqrt(error / power);
}

function worstCosine({ values, rows, width }: EmbeddingMatrix, decoded: Float32Array): number {
  let worst = 1;
  for (let row = 0; row < rows; row++) {
    let inner = 0;
    let a = 0;
    let b = 0;
    for (let i = row * width; i < (row + 1) * width; i++) {
      inner += values[i]! * decoded[i]!;
      a += values[i]! ** 2;
      b += decoded[i]! ** 2;
    }
    if (a > 0 && b > 0) worst = Math.min(worst, inner / Math.sqrt(a * b));
  }
  return worst;
}
