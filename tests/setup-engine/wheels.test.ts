import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fetchWheels } from "../../setup/engine/wheels.mjs";
import { CPU_WHEELS, CUDA_WHEELS } from "../../setup/engine/tensorflow-wheels.mjs";
import { fakePython, oddFolder } from "./support";

/** The files of a wheel of TensorFlow's kind, with their content. */
const entries = {
  "tensorflow/libtensorflow_cc.so.2": "cc",
  "tensorflow/libtensorflow_framework.so.2": "framework",
  "tensorflow/include/tensorflow/c/c_api.h": "header",
  "tensorflow/include/tsl/platform/ctstring.h": "tsl header",
  "tensorflow/include/tensorflow/core/ops/math.h": "not needed",
  "tensorflow/python/big.so": "not needed",
  "nvidia/cudnn/lib/libcudnn.so.8": "cudnn",
  "../outside.so": "never",
};

let folder = "";
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = oddFolder());
});
afterEach(() => {
  remove();
});

function makeWheel(): { file: string; sha256: string } {
  const file = path.join(folder, "any.whl");
  const script = `import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as wheel:
    for name, text in json.loads(sys.argv[2]).items(): wheel.writestr(name, text)`;
  spawnSync("python3", ["-c", script, file, JSON.stringify(entries)]);
  return { file, sha256: createHash("sha256").update(readFileSync(file)).digest("hex") };
}

async function fetch(sha256: string, file: string, diskMegabytes = 1): Promise<string> {
  const target = path.join(folder, "새 폴더");
  mkdirSync(target);
  const python = fakePython(folder, `fs.copyFileSync(${JSON.stringify(file)}, path.join(folder, "any.whl"));`);
  const wheels = [{ name: "any", version: "1", sha256, megabytes: 1 }];
  await fetchWheels({ name: "any-1", device: "cpu", wheels, diskMegabytes }, target, python, () => undefined);
  return target;
}

describe("fetchWheels", () => {
  it("takes the libraries and the binding's headers out of a wheel, and nothing else", async () => {
    const { file, sha256 } = makeWheel();
    const target = await fetch(sha256, file);
    const files = readdirSync(target, { recursive: true, withFileTypes: true });
    const names = files
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(target, path.join(entry.parentPath, entry.name)));
    expect(names.sort()).toEqual([
      "include/tensorflow/c/c_api.h",
      "include/tsl/platform/ctstring.h",
      "lib/libcudnn.so.8",
      "lib/libtensorflow.so",
      "lib/libtensorflow_cc.so.2",
      "lib/libtensorflow_framework.so",
      "lib/libtensorflow_framework.so.2",
    ]);
    expect(readFileSync(path.join(target, "lib/libcudnn.so.8"), "utf8")).toBe("cudnn");
    expect(readlinkSync(path.join(target, "lib/libtensorflow.so"))).toBe("libtensorflow_cc.so.2");
  });

  it("refuses a wheel of another content before it unpacks it", async () => {
    const { file } = makeWheel();
    await expect(fetch("0".repeat(64), file)).rejects.toThrow(/has sha256 [0-9a-f]{64}, expected 0{64}/);
    expect(readdirSync(path.join(folder, "새 폴더"))).toEqual(["downloads"]);
  });

  it("says how much disk is missing before it downloads", async () => {
    const { file, sha256 } = makeWheel();
    await expect(fetch(sha256, file, 1e9)).rejects.toThrow(/needs 1000000000 MB, its disk has \d+ MB left/);
  });
});

describe("the pinned wheels", () => {
  it.each([CPU_WHEELS, CUDA_WHEELS])("$name are pinned by version and content, TensorFlow first", ({ wheels }) => {
    expect(wheels[0]?.name).toMatch(/^tensorflow/);
    for (const wheel of wheels) {
      expect(wheel.version).toMatch(/^[\d.]+$/);
      expect(wheel.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(new Set(wheels.map((wheel) => wheel.sha256)).size).toBe(wheels.length);
  });
});
