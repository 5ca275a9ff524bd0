import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { prepareEnvironment, restoreUtil } from "../../src/lib/engine/environment";

const names = [
  "TF_NUM_INTRAOP_THREADS",
  "TF_NUM_INTEROP_THREADS",
  "TF_DETERMINISTIC_OPS",
  "TF_ENABLE_ONEDNN_OPTS",
  "TF_CPP_MIN_LOG_LEVEL",
];

beforeEach(() => {
  for (const name of names) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("prepareEnvironment", () => {
  it("fixes the threads, asks for determinism, switches oneDNN on and the log off", () => {
    prepareEnvironment({ threads: 3, deterministic: true });
    expect(process.env).toMatchObject({
      TF_NUM_INTRAOP_THREADS: "3",
      TF_NUM_INTEROP_THREADS: "1",
      TF_DETERMINISTIC_OPS: "1",
      TF_ENABLE_ONEDNN_OPTS: "1",
      TF_CPP_MIN_LOG_LEVEL: "3",
    });
  });

  it("takes determinism back when told to", () => {
    prepareEnvironment({ threads: 1, deterministic: false });
    expect(process.env["TF_DETERMINISTIC_OPS"]).toBe("0");
  });

  it("leaves oneDNN and the log as they are set outside", () => {
    process.env["TF_ENABLE_ONEDNN_OPTS"] = "0";
    process.env["TF_CPP_MIN_LOG_LEVEL"] = "1";
    prepareEnvironment({ threads: 1, deterministic: true });
    expect(process.env).toMatchObject({ TF_ENABLE_ONEDNN_OPTS: "0", TF_CPP_MIN_LOG_LEVEL: "1" });
  });
});

describe("restoreUtil", () => {
  it("gives what Node 23 removed", () => {
    const target: { isNullOrUndefined?: (value: unknown) => boolean; isArray?: (value: unknown) => boolean } = {};
    restoreUtil(target);
    expect([null, undefined, 0, ""].map((value) => target.isNullOrUndefined?.(value))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([[], {}].map((value) => target.isArray?.(value))).toEqual([true, false]);
  });
});
