import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // The native engine lives once per process; a process per file keeps its state (and a crash) inside that file.
    pool: "forks",
    setupFiles: ["tests/support/seed.ts"],
    testTimeout: 20_000,
  },
});
