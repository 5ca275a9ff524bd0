import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KernelClient } from "./client";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start("ours");
}, 60_000);
afterAll(() => kernel.stop());

/**
 * Before what is interrupted in an await: Node passes a signal that comes in the very moment in which the vm ends, after
 * the first step of a cell, to the next script.
 */
const STEP = "await new Promise((go) => setTimeout(go, 20));\nconsole.log('begun');\n";

/** Interrupts the cell when it has printed "begun"; what came of it. */
async function interrupted(code: string) {
  const id = kernel.submit(code);
  await kernel.printed(id, "begun");
  kernel.interrupt();
  return kernel.result(id);
}

const INTERRUPTED = { ename: "Interrupted", evalue: "the cell was interrupted" };

describe("an interrupt", () => {
  it("ends a loop that computes, and the kernel stays usable", async () => {
    expect((await interrupted("console.log('begun');\nwhile (true) {}")).error).toMatchObject(INTERRUPTED);
    expect((await kernel.execute("1 + 1")).stdout).toBe("2\n");
  });

  it("ends a pending await, and the kernel stays usable", async () => {
    expect((await interrupted(`${STEP}await new Promise(() => undefined);`)).error).toMatchObject(INTERRUPTED);
    expect((await kernel.execute("1 + 1")).stdout).toBe("2\n");
  });

  it("ends a cell that is still being type-checked, before it has run", async () => {
    const slowToCheck = 'import type { Tensor } from "@tensorflow/tfjs";\nlet tensor: Tensor | undefined;\n';
    const endless = "console.log('begun');\nfor (;;) await new Promise((go) => setTimeout(go, 5));";
    const id = kernel.submit(slowToCheck + endless);
    await kernel.begun(id);
    kernel.interrupt();
    const result = await kernel.result(id);
    expect(result.error).toMatchObject(INTERRUPTED);
    expect(result.stdout).toBe("");
    expect((await kernel.execute("1 + 1")).stdout).toBe("2\n");
  });

  it("ends the loops over awaits that the cell has begun, in functions of earlier cells too", async () => {
    await kernel.execute(
      "let turns = 0;\nasync function turn() {\n  for (;;) {\n    turns += 1;\n    await new Promise((go) => setTimeout(go, 5));\n  }\n}",
    );
    await interrupted(
      `async function* ticks() {\n  for (;;) yield await new Promise((go) => setTimeout(go, 5));\n}\nvoid turn();\n${STEP}for await (const tick of ticks()) turns += 1;`,
    );
    const code = "const before = turns;\nawait new Promise((go) => setTimeout(go, 100));\nturns - before";
    expect((await kernel.execute(code)).stdout).toBe("0\n");
  });

  it("aborts the cells that wait behind", async () => {
    const first = kernel.submit(`${STEP}await new Promise(() => undefined);`);
    const second = kernel.submit("'second'");
    await kernel.printed(first, "begun");
    kernel.interrupt();
    expect((await kernel.result(second)).reply?.["status"]).toBe("aborted");
  });

  it("does nothing while no cell runs", async () => {
    kernel.interrupt();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await kernel.execute("1 + 1")).stdout).toBe("2\n");
  });
});

const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) =>
  existsSync(file),
);

describe.runIf(chromium !== undefined)("an interrupt of a figure's export", () => {
  it("leaves its Chromium alive for the next cell", async () => {
    const start = [
      'import { chromium } from "playwright-core";',
      "const quiet = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };",
      `const browser = await chromium.launch({ executablePath: ${JSON.stringify(chromium)}, args: ["--no-sandbox"], ...quiet });`,
      "const page = await browser.newPage();",
    ];
    const started = await kernel.execute(start.join("\n"), { within: 60_000 });
    expect(started.reply?.["status"]).toBe("ok");
    expect((await interrupted(`${STEP}await page.evaluate('new Promise(() => {})');`)).error).toMatchObject(
      INTERRUPTED,
    );
    expect((await kernel.execute("await page.evaluate('6 * 7')")).stdout).toBe("42\n");
    await kernel.execute("await browser.close();");
  }, 90_000);
});
