import { expect, it } from "vitest";
import { evaluate } from "../../../src/lib/engine";
import { disposeWeights } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { markedLineTokenizer, trainOnLines } from "../../../src/lib/wmtp/importance";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

const config = { vocabulary: markedLineTokenizer().size, context: 8, width: 8, layers: 1, heads: 2 };
const plan = { config, steps: 3, batch: 4, rate: 1e-2, wrong: 0.25 };

it("trainOnLines trains each model as if it were alone", () => {
  const [a, b] = [stream(1), stream(2)];
  const both = trainOnLines({ ...plan, streams: [a, b] });
  const alone = trainOnLines({ ...plan, streams: [b] });
  const name = "heads/kernel";
  const second = evaluate(() => both.get(name)!.gather([1]));
  const single = evaluate(() => alone.get(name)!.clone());
  second.forEach((value, i) => {
    expect(value).toBeCloseTo(single[i]!, 5);
  });
  [both, alone].forEach(disposeWeights);
});

it("trainOnLines leaves the weights alone", async () => {
  await expectNoLeak(() => Object.fromEntries(trainOnLines({ ...plan, streams: [stream(1)] })));
});
