import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KernelClient, type KernelKind, type StartOptions } from "./client";

/** Starts the kernel as its child and waits: a client that can be killed. */
const CLIENT =
  'require("child_process").spawn(process.argv[1], process.argv.slice(2), { stdio: "ignore" }); setInterval(() => {}, 1e6);';
const behindClient = (command: readonly string[]) => [process.execPath, "-e", CLIENT, "--", ...command];
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const inShell = (command: readonly string[]) => ["sh", "-c", `${command.map(quoted).join(" ")}; true`];

/** Whether the process runs; a zombie does not. */
function runs(pid: number): boolean {
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

async function endsWithin(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (runs(pid) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  return !runs(pid);
}

/** Kills the client of a kernel that does what `code` says; whether the kernel ends too. */
async function endsAfterKill(kind: KernelKind, options: StartOptions, code: string): Promise<boolean> {
  const client = await KernelClient.start(kind, options);
  try {
    const pid = Number((await client.execute("process.pid")).stdout);
    const id = client.submit(`console.log("begun");\n${code}`);
    await client.printed(id, "begun");
    client.process.kill("SIGKILL");
    return await endsWithin(pid, kind === "ours" ? 8000 : 2000);
  } finally {
    await client.stop();
  }
}

describe("when its client is killed", () => {
  it("a stock kernel lives on", async () => {
    expect(await endsAfterKill("stock", { through: behindClient }, "1")).toBe(false);
  }, 60_000);

  it("the kernel ends though a cell computes without end", async () => {
    expect(await endsAfterKill("ours", { through: behindClient }, "while (true) {}")).toBe(true);
  }, 60_000);

  it("the kernel ends though a shell stands between", async () => {
    const through = (command: readonly string[]) => behindClient(inShell(command));
    expect(await endsAfterKill("ours", { through }, "1")).toBe(true);
  }, 60_000);

  it("the kernel ends though its parent is not the client, but Jupyter has named it", async () => {
    const named = spawn("sleep", ["1000"]);
    const client = await KernelClient.start("ours", { env: { JPY_PARENT_PID: String(named.pid) } });
    try {
      named.kill("SIGKILL");
      await client.ended(8000);
      expect(client.process.signalCode).toBe("SIGKILL");
    } finally {
      await client.stop();
    }
  }, 60_000);
});

it("a shutdown ends the kernel though timers of a cell still run", async () => {
  const client = await KernelClient.start("ours");
  try {
    await client.execute("void setInterval(() => undefined, 1000);");
    const { content } = await client.ask("shutdown_request", { restart: true }, "control");
    expect(content).toEqual({ status: "ok", restart: true });
    expect(await client.ended(8000)).toBe(0);
  } finally {
    await client.stop();
  }
}, 60_000);
