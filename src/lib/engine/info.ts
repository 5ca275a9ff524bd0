/** The engines from fast to slow; the names are stable and may stand in committed results. */
export const engineNames = ["native", "wasm", "cpu"] as const;

/** `native`: TensorFlow's library; `wasm`: WebAssembly with SIMD, one thread; `cpu`: plain JavaScript. */
export type EngineName = (typeof engineNames)[number];

/** What computes tensors in this process, and why it was chosen. */
export interface EngineInfo {
  readonly name: EngineName;
  /** One sentence: "native: @tensorflow/tfjs-node-gpu 4.22.0 on TensorFlow 2.16.2, CPU, 2 threads". */
  readonly reason: string;
  /** What would give a faster engine, if anything is missing. */
  readonly remedy?: string;
  /** Version of TensorFlow.js. */
  readonly tfjs: string;
  /** Version of the TensorFlow library; only with `native`. */
  readonly tensorflow?: string;
  /** Name of the processor, or of the GPU that is in use. */
  readonly device: string;
  /** Whether a GPU is in use. */
  readonly gpu: boolean;
  /** Threads that share one operation; changes the order of sums, hence the last bits. */
  readonly threads: number;
  /** Whether oneDNN's kernels are on; they change the last bits. */
  readonly oneDnn: boolean;
  /** Vector instructions that the engine finds, such as "avx2+fma"; they change the last bits. */
  readonly instructions: string;
  /** Whether two runs of one seeded program on this engine are equal to the bit. */
  readonly deterministic: boolean;
  /**
   * All of the above that can change the last bits, in one line. Results of one fingerprint are compared exactly, across
   * fingerprints with a tolerance. It names the machine: volatile, so it never decides whether a result changed.
   */
  readonly fingerprint: string;
}

/** Adds the fingerprint. */
export function withFingerprint(info: Omit<EngineInfo, "fingerprint">): EngineInfo {
  const parts = [
    info.name,
    `tfjs ${info.tfjs}`,
    ...(info.tensorflow === undefined ? [] : [`tensorflow ${info.tensorflow}`]),
    ...(info.oneDnn ? ["onednn"] : []),
    `threads ${info.threads}`,
    info.instructions,
    info.device,
    info.deterministic ? "deterministic" : "free order",
  ];
  return { ...info, fingerprint: parts.join(", ") };
}
