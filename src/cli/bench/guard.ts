import { spawn } from "node:child_process";
import type { Writable } from "node:stream";
import { once } from "../../lib/lazy";

/** Keeps the process groups of lines "+pid" until "-pid"; ends those that are left when nobody can write to it any more. */
const script = `
const groups = new Set();
const target = (pid) => (process.platform === "win32" ? pid : -pid);
require("node:readline")
  .createInterface({ input: process.stdin })
  .on("line", (line) => (line[0] === "+" ? groups.add(Number(line.slice(1))) : groups.delete(Number(line.slice(1)))))
  .on("close", () => {
    for (const pid of groups) try { process.kill(target(pid), "SIGKILL"); } catch {}
  });`;

/** A process of its own, out of reach of the terminal's signals, that sees this one end in whatever way. */
const guard = once((): Writable => {
  const child = spawn(process.execPath, ["-e", script], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  child.unref();
  const input = child.stdin as Writable & { unref(): void };
  input.unref();
  // A guard that somebody has ended can't take notes; the work goes on.
  input.on("error", () => undefined);
  return input;
});

/**
 * Has a process group end at the latest when this process does, be it by an interrupt, a crash or SIGKILL.
 *
 * @param pid leader of the group
 * @returns call it when the group has ended
 */
export function guardGroup(pid: number): () => void {
  guard().write(`+${pid}\n`);
  return () => void guard().write(`-${pid}\n`);
}
