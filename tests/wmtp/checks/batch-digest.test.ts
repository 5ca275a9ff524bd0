import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { batches } from "../../../src/lib/wmtp/batches";
import { batchDigest } from "../../../src/lib/wmtp/checks";

const ids = Int32Array.from({ length: 200 }, (_, i) => i % 17);
const loader = (seed: number): ReturnType<typeof batches> =>
  batches({ ids, length: 8, batch: 3, stream: stream(seed) });

it("batchDigest is the same for the same seed and differs with another seed, another text and more epochs", () => {
  const digest = batchDigest(loader(1), 2);
  expect(batchDigest(loader(1), 2)).toBe(digest);
  expect(batchDigest(loader(2), 2)).not.toBe(digest);
  expect(batchDigest(loader(1), 3)).not.toBe(digest);
  const other = batches({ ids: ids.map((id) => 16 - id), length: 8, batch: 3, stream: stream(1) });
  expect(batchDigest(other, 2)).not.toBe(digest);
});
