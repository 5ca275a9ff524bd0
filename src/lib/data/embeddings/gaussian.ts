import { requireInteger } from "../../arguments";
import { normals, type Stream } from "../../random";
import { embeddingMatrix, type EmbeddingMatrix } from "./matrix";

/** Dense vectors `[rows, width]` of independent standard normal numbers: what a lossless codec finds nothing to save in (001-E2). */
export function gaussianVectors(stream: Stream, rows: number, width = 768): EmbeddingMatrix {
  requireInteger("rows", rows, { min: 1 });
  requireInteger("width", width, { min: 1 });
  return embeddingMatrix(new Float32Array(normals(stream, rows * width)), width);
}
