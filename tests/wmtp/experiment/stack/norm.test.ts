import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { read, readScalar } from "../../../../src/lib/engine";
import { normals, stream } from "../../../../src/lib/random";
import { stackedNorm } from "../../../../src/lib/wmtp/experiment/stack/norm";
import { scopeEachTest } from "../../../support/tensors";

const tensor = (name: string, shape: [number, number, number]): tf.Tensor3D =>
  tf.tensor3d(Float32Array.from(normals(stream(3).split(name), shape[0] * shape[1] * shape[2])), shape);

describe("stackedNorm", () => {
  scopeEachTest();

  it("gives rows of mean 0 and variance 1, scaled and shifted by their lane's own numbers", () => {
    const scale = tf.tensor3d([2, 2, 2, 5, 5, 5], [2, 1, 3]);
    const shift = tf.tensor3d([1, 1, 1, 0, 0, 0], [2, 1, 3]);
    const out = stackedNorm(tensor("x", [2, 4, 3]), scale, shift, 0);
    const rows = out.mean(-1).arraySync() as number[][];
    rows[0]!.forEach((mean) => { expect(mean).toBeCloseTo(1, 5); }); // prettier-ignore
    rows[1]!.forEach((mean) => { expect(mean).toBeCloseTo(0, 5); }); // prettier-ignore
    const spread = out.sub(out.mean(-1, true)).square().mean(-1).sqrt().arraySync() as number[][];
    spread[1]!.forEach((deviation) => { expect(deviation).toBeCloseTo(5, 4); }); // prettier-ignore
  });

  it("has the gradient of central differences in all three inputs", () => {
    const inputs = [tensor("x", [2, 3, 4]), tensor("scale", [2, 1, 4]), tensor("shift", [2, 1, 4])];
    const probe = tensor("probe", [2, 3, 4]);
    const loss = (...given: tf.Tensor[]): tf.Scalar => stackedNorm(given[0]!, given[1]!, given[2]!).mul(probe).sum();
    const gradients = tf.grads(loss)(inputs);
    const step = 1e-2;
    inputs.forEach((input, which) => {
      const exact = read(gradients[which]!);
      for (let i = 0; i < input.size; i += 3) {
        const moved = (by: number): number => {
          const data = input.dataSync().slice();
          data[i]! += by;
          return readScalar(loss(...inputs.map((own, j) => (j === which ? tf.tensor(data, input.shape) : own))));
        };
        expect(exact[i]).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 2);
      }
    });
  });
});
