import { spawn } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";

/** A runner that starts `child` the way commands are started, and is then sent `signal`. */
async function signalled(child: string, signal: NodeJS.Signals) {
  const module = path.resolve(__dirname, "../../setup/processes.mjs");
  const runner = `import { passSignalsOn, start } from ${JSON.stringify(module)};
    passSignalsOn();
    process.exitCode = await start(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "inherit" }).done;`;
  const running = spawn(process.execPath, ["--input-type=module", "-e", runner], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.stdout.once("data", () => running.kill(signal));
  return new Promise((resolve) =>
    running.once("exit", (code) => {
      resolve(code);
    }),
  );
}

it.each([
  ["SIGTERM", 7],
  ["SIGINT", 8],
] as const)("a command gets %s and its own exit code is passed on", async (signal, code) => {
  const child = `process.on("SIGTERM", () => process.exit(7)); process.on("SIGINT", () => process.exit(8));
    setInterval(() => {}, 1000); console.log("ready");`;
  expect(await signalled(child, signal)).toBe(code);
});

it("a command that dies of a signal gives 128 plus its number", async () => {
  expect(await signalled('setInterval(() => {}, 1000); console.log("ready");', "SIGTERM")).toBe(143);
});
