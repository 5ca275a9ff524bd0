import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // The native engine lives once per process; a process per file keeps its state (and a crash) inside that file.
    pool: "forks",
    // vitest's own choice, one less than the cores, would leave one of two idle while processes start and data are read.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    setupFiles: ["tests/support/seed.ts"],
    // A few seconds on a quiet machine. A busy one is slow, not wrong.
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
