import { beforeAll, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { underflowStudy } from "../../../src/lib/training";
import { withTensorCount } from "../../support/tensors";
import { smallSets } from "./small-sets";

beforeAll(async () => {
  await startEngine();
});

it("underflowStudy finds everything lost at a tiny scale, nothing in the middle, and infinities at a huge one", async () => {
  const { train } = smallSets();
  const { result, added } = await withTensorCount(() => underflowStudy(train, stream(1), 32, [1e-12, 4096, 1e12]));
  const [tiny, middle, huge] = result;
  expect(tiny!.lost).toBe(100);
  expect(middle!.lost).toBeLessThan(1);
  expect(middle!.overflowed).toBe(0);
  expect(huge!.overflowed).toBeGreaterThan(90);
  expect(added).toBe(0);
});
