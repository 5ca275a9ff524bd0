import { existsSync, readdirSync } from "node:fs";
import { Lack } from "./lack.mjs";
import { run } from "./processes.mjs";

/** The oldest C library that TensorFlow's wheel runs on (manylinux2014). */
const GLIBC = { major: 2, minor: 17 };

/**
 * Throws a Lack unless TensorFlow's wheel has libraries for this system.
 *
 * @param {{ platform?: string, arch?: string, glibc?: string | undefined }} [machine] default: this machine
 * @returns {void}
 */
export function requirePlatform({ platform = process.platform, arch = process.arch, glibc = glibcVersion() } = {}) {
  const remedy =
    "use Linux on an x64 processor (WSL 2 or a container does on other systems); WebAssembly serves until then";
  if (platform !== "linux" || arch !== "x64") {
    throw new Lack(`TensorFlow's library is built here for Linux on x64 only, this is ${platform} on ${arch}`, remedy);
  }
  const [major = 0, minor = 0] = (glibc ?? "0.0").split(".").map(Number);
  if (major < GLIBC.major || (major === GLIBC.major && minor < GLIBC.minor)) {
    const has = glibc === undefined ? "another C library (musl)" : `glibc ${glibc}`;
    throw new Lack(
      `TensorFlow's library needs glibc ${GLIBC.major}.${GLIBC.minor} or newer, this system has ${has}`,
      remedy,
    );
  }
}

/** @returns {string | undefined} undefined where the C library is not glibc */
function glibcVersion() {
  if (process.platform !== "linux") return undefined;
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header?.glibcVersionRuntime;
}

/**
 * Whether this machine has an NVIDIA GPU that programs may use. CUDA_VISIBLE_DEVICES="" or "-1" hides it, as for CUDA.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>}
 */
export async function hasGpu(env = process.env) {
  const visible = env["CUDA_VISIBLE_DEVICES"];
  if (visible === "" || visible === "-1") return false;
  const driver = "/proc/driver/nvidia/gpus";
  if (existsSync(driver) && readdirSync(driver).length > 0 && existsSync("/dev/nvidiactl")) return true;
  const listed = await run("nvidia-smi", ["-L"], { env });
  return listed.code === 0 && /^GPU \d+:/m.test(listed.output);
}
