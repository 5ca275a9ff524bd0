import { afterEach, describe, expect, it } from "vitest";
import { kernelBridge } from "../../src/lib/notebook/kernel-bridge";
import { FakeKernel } from "./support";

const key = Symbol.for("red-heart.kernel");

describe("kernelBridge", () => {
  afterEach(() => Reflect.deleteProperty(globalThis, key));

  it("is undefined in plain Node, and what the kernel has put there inside of one", () => {
    expect(kernelBridge()).toBeUndefined();
    const kernel = new FakeKernel();
    Object.assign(globalThis, { [key]: kernel });
    expect(kernelBridge()).toBe(kernel);
  });
});
