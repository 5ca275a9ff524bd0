/** The cell that runs now. */
export interface RunningCell {
  /** 1, 2, ... in this kernel. */
  readonly executionCount: number;
  /** The cell's own id, if the client sent one. */
  readonly id?: string;
}

/** What the kernel offers to the library. The library never imports the kernel. */
export interface KernelBridge {
  /** Sends one display_data (or update_display_data) with all MIME types in one bundle. */
  display(
    data: Record<string, unknown>,
    metadata?: Record<string, unknown>,
    options?: { displayId?: string; update?: boolean },
  ): void;
  readonly cell: RunningCell | undefined;
}

const key: unique symbol = Symbol.for("red-heart.kernel") as never;

/** The bridge of the kernel that runs this process; undefined in plain Node, where nothing is shown. */
export function kernelBridge(): KernelBridge | undefined {
  return (globalThis as { [key]?: KernelBridge })[key];
}
