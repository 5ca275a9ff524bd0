import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBelow } from "../../src/cli/support/files";
import { Compiled } from "./support/compiled";
import { fakeProject, runnableText } from "./support/fake-project";

const slow = {
  "notebooks/01-quick.ipynb": runnableText(),
  "notebooks/02-slow.ipynb": runnableText("// sleep 3"),
  "notebooks/03-waiting.ipynb": runnableText(),
};

/** Short-lived copies and locks that a killed run may leave inside its own private folder, and nowhere else. */
function strays(root: string): readonly string[] {
  return filesBelow(root).filter((file) => /\.tmp$/.test(file) && !file.includes(`${path.sep}.cache${path.sep}`));
}

describe("npm run reproduce, as a process", { timeout: 60_000 }, () => {
  let compiled: Compiled;
  beforeAll(() => {
    compiled = new Compiled();
  }, 60_000);
  afterAll(() => {
    compiled.remove();
  });

  it("leaves nothing half-written when it is killed, and the next run does only what is left", async () => {
    const root = fakeProject(slow);
    const first = compiled.reproduce(root, ["--jobs", "1"]);
    await first.until(/01-quick: done[^]*02-slow: cell 2/);
    first.kill("SIGKILL");
    expect(await first.ended).toBe("SIGKILL");
    expect(readdirSync(path.join(root, "figures"))).toEqual(["01-quick"]);
    expect(strays(root)).toEqual([]);
    const second = compiled.reproduce(root, ["--jobs", "1"]);
    expect(await second.ended).toBe(0);
    expect(second.output).toMatch(/Running 2 notebooks/);
    expect(second.output).not.toMatch(/01-quick: started/);
    expect(readdirSync(path.join(root, "figures")).sort()).toEqual([
      "01-quick",
      "02-slow",
      "03-waiting",
      "claims.json",
    ]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("on %s stops the kernels and says what is done", async (signal) => {
    const root = fakeProject(slow);
    const run = compiled.reproduce(root, ["--jobs", "1"]);
    await run.until(/02-slow: cell 2/);
    run.kill(signal);
    expect(await run.ended).toBe(130);
    expect(run.output).toContain("Stopped. Done: 01-quick. Not done: 02-slow, 03-waiting.");
    expect(existsSync(path.join(root, "figures/02-slow"))).toBe(false);
  });

  it("refuses to write where another run is alive", async () => {
    const root = fakeProject({ ...slow, "notebooks/02-slow.ipynb": runnableText("// sleep 20") });
    const first = compiled.reproduce(root, ["2"]);
    await first.until(/02-slow: cell 2/);
    const second = compiled.reproduce(root, ["1"]);
    expect(await second.ended).toBe(1);
    expect(second.output).toContain('another "npm run reproduce" is at work on this folder');
    first.kill("SIGINT");
    await first.ended;
  });

  it("does not mind a reader that closes the pipe", async () => {
    const root = fakeProject(slow);
    const run = compiled.reproduce(root, ["1", "3"], { closeOutput: true });
    expect(await run.ended).toBe(0);
    expect(existsSync(path.join(root, "figures/claims.json"))).toBe(true);
  });

  it("says in one line what is wrong with the command line", async () => {
    const root = fakeProject(slow);
    const run = compiled.reproduce(root, ["4"]);
    expect(await run.ended).toBe(1);
    expect(run.output.trim()).toBe('No notebook is called "4". See them all with --list.');
    const other = compiled.reproduce(root, ["--profile", "fast"]);
    expect(await other.ended).toBe(1);
    expect(other.output).toContain("Allowed choices are quick, paper, full");
    const third = compiled.reproduce(root, ["--cell-timeout", "0"]);
    expect(await third.ended).toBe(1);
    expect(third.output).toContain("Expected seconds above 0.");
  });

  it("takes under two seconds where there is nothing to do", async () => {
    const root = fakeProject(slow);
    await compiled.reproduce(root, ["1", "3"]).ended;
    const before = readFileSync(path.join(root, "figures/claims.json"), "utf8");
    const start = performance.now();
    const run = compiled.reproduce(root, ["1", "3"]);
    expect(await run.ended).toBe(0);
    expect((performance.now() - start) / 1000).toBeLessThan(2);
    expect(readFileSync(path.join(root, "figures/claims.json"), "utf8")).toBe(before);
  });
});
