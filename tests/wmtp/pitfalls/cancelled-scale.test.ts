import { expect, it } from "vitest";
import { cancelledScale, workedExample } from "../../../src/lib/wmtp/pitfalls";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("cancelledScale leaves the original's loss where it was, whatever the position and the factor", () => {
  const { ids, logits } = workedExample();
  for (const position of [0, 2, 4]) {
    for (const factor of [0.1, 10, 100])
      expect(cancelledScale(logits, ids, { position, factor }).failing).toBeLessThan(1e-5);
  }
});

it("cancelledScale moves the repaired loss by what the weighted mean says", () => {
  const { ids, logits } = workedExample();
  // The four losses of position 0 and the sum of all fourteen, from the reference values.
  const own = 1.0861086524077446 + 4.115983709897721 + 1.3609965956082828 + 0.9683882075570964;
  const rest = 1.1692898800138134 + 1.928702448609785 + 2.3049493721583016 + 4.1444297310411224;
  const tail = 4.193157700899197 + 3.925036173948656 + 0.9328445045092453 + 0.40748258523070946 + 2.68015058195731;
  const others = rest + tail + 3.4546118619310677;
  const expected = Math.abs((10 * own + others) / (40 + 10) - (own + others) / 14);
  expect(cancelledScale(logits, ids).repaired).toBeCloseTo(expected, 5);
});

it("cancelledScale refuses the last position, which predicts nothing", () => {
  const { ids, logits } = workedExample();
  expect(() => cancelledScale(logits, ids, { position: 5 })).toThrow(
    "position: expected a whole number in [0, 4], got 5",
  );
});

it("cancelledScale leaves no tensor", async () => {
  const { ids, logits } = workedExample();
  await expectNoLeak(() => cancelledScale(logits, ids));
});
