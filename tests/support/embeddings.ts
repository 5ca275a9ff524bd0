import { embeddingMatrix, type EmbeddingMatrix } from "../../src/lib/data/embeddings";
import { normals, stream } from "../../src/lib/random";

/** Seeded Gaussian vectors `[rows, width]`. */
export function gaussianMatrix(rows: number, width = 768, seed = 1): EmbeddingMatrix {
  return embeddingMatrix(Float32Array.from(normals(stream(seed), rows * width)), width);
}
