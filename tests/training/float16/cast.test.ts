import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { bfloat16, castTo, float16, underflow } from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";

describeEachEngine("castTo", () => {
  it("rounds values on the way forward and gradients on the way back", () => {
    const { value, grad } = tf.valueAndGrad((x) => castTo(x, float16).mul(1 + 2 ** -12))(
      tf.tensor1d([1 + 2 ** -12, 3]),
    );
    expect([...value.dataSync()]).toEqual([Math.fround(1 + 2 ** -12), Math.fround(3 * (1 + 2 ** -12))]);
    expect([...grad.dataSync()]).toEqual([1, 1]);
  });

  it("loses a gradient of 2^-26, which a scale of 1,024 saves", () => {
    const gradient = (scale: number): number =>
      tf
        .grad((x) => castTo(x, float16).mul(2 ** -26 * scale))(tf.scalar(1))
        .dataSync()[0]! / scale;
    expect(gradient(1)).toBe(0);
    expect(gradient(1024)).toBe(2 ** -26);
  });

  it("leaves nothing but its result", async () => {
    const x = tf.tensor1d([1, 2]);
    await expectNoLeak(() => castTo(x, bfloat16));
  });
});

describeEachEngine("underflow", () => {
  const gradients = (): ReadonlyMap<string, tf.Tensor> =>
    new Map([["a", tf.tensor1d([0, 2 ** -26, 2 ** -25, 2 ** -24, 1, 1e5])]]);

  it("counts what becomes zero and what becomes infinite", () => {
    expect(underflow(gradients(), float16)).toEqual({ nonzero: 5, lost: 2, overflowed: 1 });
    expect(underflow(gradients(), float16, 1024)).toEqual({ nonzero: 5, lost: 0, overflowed: 1 });
    expect(underflow(gradients(), bfloat16)).toEqual({ nonzero: 5, lost: 0, overflowed: 0 });
  });
});
