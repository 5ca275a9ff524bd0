import { describe, expect, it, vi } from "vitest";
import { startExecutor, type ExecutorEnd } from "../../../src/cli/runner/executor";
import { scratch } from "../support/fake-project";

const hang = "setInterval(() => {}, 1000);";

function start(code: string, notebookTimeout = 10): { readonly end: Promise<ExecutorEnd>; readonly stop: () => void } {
  const args = ["-e", code];
  const cwd = scratch();
  return startExecutor({ command: process.execPath, args, cwd, env: {}, notebookTimeout, onEvent: () => undefined });
}

describe("startExecutor", () => {
  it("ends an executor that does not keep the notebook's time limit", async () => {
    // The grace after the limit is 30 s; a limit of -29.5 s leaves half a second.
    const end = await start(hang, -29.5).end;
    expect(end).toMatchObject({ kind: "failed", event: { ename: "TimeoutError" } });
  });

  it("stops an executor that ignores the polite signal", async () => {
    const running = start(`process.on("SIGTERM", () => {}); ${hang}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    running.stop();
    expect(await running.end).toEqual({ kind: "stopped" });
  });

  it("sends nothing to a group that has ended, whose number may be another's by then", async () => {
    const running = start(hang);
    running.stop();
    await running.end;
    const kill = vi.spyOn(process, "kill");
    const clock = vi.spyOn(globalThis, "setTimeout");
    running.stop();
    expect(kill).not.toHaveBeenCalled();
    expect(clock).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it("lets go of the forced end when the executor has ended", async () => {
    const clock = vi.spyOn(globalThis, "clearTimeout");
    const timer = vi.spyOn(globalThis, "setTimeout");
    const running = start(hang);
    running.stop();
    const force = timer.mock.results.find((_, i) => timer.mock.calls[i]![1] === 5000)!.value as unknown;
    await running.end;
    expect(clock).toHaveBeenCalledWith(force);
    vi.restoreAllMocks();
  });

  it("says what an executor complained about before it ended without an event", async () => {
    const end = await start('console.error("no module named nbclient"); process.exit(1);').end;
    expect(end.kind === "failed" && end.event.evalue).toMatch(/ended with code 1 [^]*no module named nbclient/);
  });

  it("says how to repair a project whose Python is missing", async () => {
    const task = { command: "/nowhere/python", args: [], cwd: scratch(), env: {}, notebookTimeout: 1 };
    const end = await startExecutor({ ...task, onEvent: () => undefined }).end;
    expect(end.kind === "failed" && end.event.evalue).toContain('"npm run setup" repairs it');
  });
});
