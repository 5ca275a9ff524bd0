import { existsSync } from "node:fs";
import path from "node:path";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeAll, beforeEach, describe } from "vitest";
import { engineNames, startEngine, type EngineName } from "../../src/lib/engine";

const binding = "node_modules/@tensorflow/tfjs-node-gpu/lib/napi-v8/tfjs_binding.node";

/** Whether the set-up built the native engine; the other two are npm packages and always there. */
export const hasNative = existsSync(path.resolve(__dirname, "../..", binding));

/** The engines of this machine, fast to slow. */
export const availableEngines: readonly EngineName[] = engineNames.filter((name) => name !== "native" || hasNative);

/** Runs the same tests on each engine that is there. Tensors that a test makes are disposed after it. */
export function describeEachEngine(title: string, tests: (name: EngineName) => void): void {
  describe.each(availableEngines)(`${title} [%s]`, (name) => {
    beforeAll(async () => {
      await startEngine({ backend: name });
    });
    beforeEach(() => {
      tf.engine().startScope();
    });
    afterEach(() => {
      tf.engine().endScope();
    });
    tests(name);
  });
}
