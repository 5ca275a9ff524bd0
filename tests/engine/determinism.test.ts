import { describe, expect, it } from "vitest";
import { availableEngines } from "../support/engines";
import { inNewProcess } from "./support";

/** 12 Adam steps of attention with dropout on shuffled batches; the hash of every weight's bits. */
const training = `
  await engine.startEngine();
  const seed = random.stream(0);
  const weights = ["q", "k", "v", "out"].map((name) =>
    tf.variable(engine.glorotTensor(seed.split("weights").split(name), 64, 64)),
  );
  const data = engine.normalTensor(seed.split("data"), [24, 16, 64]);
  const optimizer = tf.train.adam(0.01);
  for (let epoch = 0; epoch < 4; epoch++) {
    const masks = seed.split("dropout").split(epoch);
    for (const batch of engine.shuffledBatches(24, 8, seed.split("epoch").split(epoch))) {
      optimizer.minimize(() => {
        const x = tf.gather(data, tf.tensor1d(batch, "int32"));
        const flat = x.reshape([128, 64]);
        const [q, k, v] = weights.slice(0, 3).map((w) => flat.matMul(w).reshape([8, 16, 64]));
        const attention = tf.softmax(tf.matMul(q, k, false, true).div(8));
        const mixed = engine.dropout(tf.matMul(attention, v), 0.1, masks).reshape([128, 64]);
        return mixed.matMul(weights[3]).sub(flat).square().mean();
      });
    }
  }
  const { createHash } = process.getBuiltinModule("node:crypto");
  const hash = createHash("sha256");
  for (const weight of weights) hash.update(new Uint8Array(weight.dataSync().slice().buffer));
  return hash.digest("hex");
`;

describe.each(availableEngines)("a seeded training loop on %s", (name) => {
  const train = (): Promise<string> => inNewProcess(training, { env: { RED_HEART_ENGINE: name } });

  it("gives weights that are equal to the bit in two processes", { timeout: 120_000 }, async () => {
    const [first, second] = await Promise.all([train(), train()]);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toBe(first);
  });
});
