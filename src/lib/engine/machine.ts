import { readdirSync, readFileSync } from "node:fs";
import os from "node:os";

const driver = "/proc/driver/nvidia/gpus";

/** Name of the processor. */
export function processorName(): string {
  return os.cpus()[0]?.model.trim() ?? process.arch;
}

/** Name of the first NVIDIA GPU as its driver gives it. */
export function gpuName(): string {
  try {
    const [first = ""] = readdirSync(driver);
    const model = /^Model:\s*(.+)$/m.exec(readFileSync(`${driver}/${first}/information`, "utf8"));
    return model?.[1]?.trim() ?? "NVIDIA GPU";
  } catch {
    // The driver lists its devices on Linux only, and not in every container.
    return "NVIDIA GPU";
  }
}

/** Vector instruction sets that change which kernels TensorFlow and oneDNN choose, widest first, as the kernel spells them. */
const vectorSets = ["amx_bf16", "amx_int8", "avx512_bf16", "avx512_vnni", "avx512f", "avx_vnni", "avx2", "fma", "avx"];

/**
 * Vector instructions of the processor, such as "avx512_vnni+avx512f+avx2+fma+avx"; the architecture where they are unknown.
 *
 * @param cpuinfo text of /proc/cpuinfo
 */
export function instructionSets(cpuinfo: string = readCpuinfo()): string {
  const flags = new Set(/^flags\s*:(.*)$/m.exec(cpuinfo)?.[1]?.trim().split(/\s+/));
  const found = vectorSets.filter((name) => flags.has(name));
  return found.length > 0 ? found.join("+") : process.arch;
}

function readCpuinfo(): string {
  try {
    return readFileSync("/proc/cpuinfo", "utf8");
  } catch {
    // Only Linux has it; elsewhere the architecture stands for the instruction set.
    return "";
  }
}
