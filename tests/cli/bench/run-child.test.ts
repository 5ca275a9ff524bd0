import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { ChildError, runChild } from "../../../src/cli/bench/run-child";
import { Compiled } from "../support/compiled";
import { scratch } from "../support/fake-project";
import { haveEnded, runs } from "../support/processes";

const compiled = new Compiled((file) => /^(cli\/bench\/|lib\/\w+\.ts)/.test(file));
afterAll(() => {
  compiled.remove();
});

/** A program that is busy for good, as is one that it has started; both are deaf to politeness. Notes their numbers. */
const busy = `
  const work = "process.on('SIGTERM', () => undefined); for (;;) {}";
  const deeper = require("node:child_process").spawn(process.execPath, ["-e", work], { stdio: "ignore" });
  const fs = require("node:fs");
  fs.writeFileSync(process.argv[1] + ".part", JSON.stringify([process.pid, deeper.pid]));
  fs.renameSync(process.argv[1] + ".part", process.argv[1]);
  eval(work);`;

/** A process that runs the busy program with `runChild`. */
async function atWork(): Promise<{ readonly bench: ReturnType<typeof spawn>; readonly numbers: number[] }> {
  const note = path.join(scratch(), "numbers");
  const module = path.join(compiled.folder, "cli/bench/run-child.js");
  const script = `void require(process.argv[1]).runChild(process.execPath, ["-e", process.argv[2], process.argv[3]]);`;
  const bench = spawn(process.execPath, ["-e", script, module, busy, note], { stdio: "ignore" });
  while (!existsSync(note)) await sleep(20);
  return { bench, numbers: JSON.parse(readFileSync(note, "utf8")) as number[] };
}

describe("runChild", () => {
  it("gives what the program wrote", async () => {
    expect(await runChild(process.execPath, ["-e", "console.log(6 * 7); console.error('aside')"])).toBe("42\n");
  });

  it("tells of a program that fails, with what it said, and of one that is not there", async () => {
    const failing = runChild(process.execPath, ["-e", "console.error('no module'); process.exit(3)"]);
    await expect(failing).rejects.toThrow(/ended with code 3: no module$/);
    await expect(failing).rejects.toMatchObject({ stderr: "no module\n" });
    await expect(runChild("/no/such/program", [])).rejects.toThrow(ChildError);
    await expect(runChild("/no/such/program", [])).rejects.toThrow(/ENOENT/);
  });

  it.runIf(existsSync("/proc/self/status")).each(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
    "leaves nothing running where %s ends this process alone",
    async (signal) => {
      const { bench, numbers } = await atWork();
      expect(numbers.every(runs)).toBe(true);
      bench.kill(signal);
      expect(await haveEnded(numbers)).toBe(true);
    },
  );
});
