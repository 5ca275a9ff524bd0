import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./client";

/** The Python of the project's set-up, or RED_HEART_PYTHON. */
function python(): string {
  const own = path.join(root, ".venv/bin/python");
  const found = existsSync(own) ? own : process.env["RED_HEART_PYTHON"];
  if (found === undefined) throw new Error("no Python with nbclient: run `npm run setup`, or set RED_HEART_PYTHON");
  return found;
}

interface Event {
  readonly event: string;
  readonly [field: string]: unknown;
}

/** A run of execute.py: what it said, how it ended, what it left. */
interface Run {
  readonly events: readonly Event[];
  readonly code: number | null;
  readonly signal: string | null;
  /** The output file, or undefined. */
  readonly output: string | undefined;
  /** Process groups whose leader is the kernel, still there afterwards. */
  readonly kernels: readonly string[];
}

const folder = mkdtempSync(path.join(tmpdir(), "red heart 실행-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const cell = (source: string, tags: readonly string[] = []) => ({
  cell_type: "code",
  metadata: { tags, execution: { "iopub.execute_input": "2020" } },
  execution_count: null,
  outputs: [],
  source,
});

function notebook(name: string, cells: readonly object[]): string {
  const file = path.join(folder, `${name}.ipynb`);
  const numbered = cells.map((content, i) => ({ id: `c${i}`, ...content }));
  const text = { cell_type: "markdown", id: "text", metadata: {}, source: "# Title" };
  writeFileSync(file, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [text, ...numbered] }));
  return file;
}

/** The kernels that run with a connection file of ours: their command line names the launcher of this project. */
function kernels(mark: string): string[] {
  return readdirSync("/proc").filter((pid) => {
    try {
      return (
        /^\d+$/.test(pid) &&
        readFileSync(`/proc/${pid}/environ`, "utf8").includes(mark) &&
        readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("launcher.cjs")
      );
    } catch {
      return false;
    }
  });
}

let runs = 0;

/** Executes; `during` may disturb the run when it sees an event. */
async function execute(
  input: string,
  args: readonly string[] = [],
  during: (event: Event, kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
): Promise<Run> {
  const output = path.join(folder, `out-${++runs}.ipynb`);
  const mark = `RED_HEART_TEST_RUN=${process.pid}-${runs}`;
  const all = [path.join(root, "kernel/execute.py"), "--notebook", input, "--output", output, "--cwd", root];
  const limits = ["--cell-timeout", "60", "--notebook-timeout", "120", ...args];
  const env = { ...process.env, RED_HEART_TEST_RUN: mark.split("=")[1] };
  const child = spawn(python(), [...all, ...limits], { env, stdio: ["ignore", "pipe", "inherit"] });
  const events: Event[] = [];
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const event = JSON.parse(line) as Event;
      events.push(event);
      during(event, (signal) => child.kill(signal));
    }
  });
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  await new Promise((resolve) => setTimeout(resolve, signal === null ? 0 : 4000));
  return {
    events,
    code,
    signal,
    output: existsSync(output) ? readFileSync(output, "utf8") : undefined,
    kernels: kernels(mark),
  };
}

describe("a notebook that runs through", () => {
  let first: Run;
  let second: Run;
  beforeAll(async () => {
    const file = notebook("good", [
      cell("for (let i = 0; i < 5000; i++) console.log(i);"),
      cell(
        'const kernel = (globalThis as never)[Symbol.for("red-heart.kernel")] as { display(...args: object[]): void; cell: object };\nconsole.log("a");\nkernel.display({ "text/plain": "first" }, {}, { displayId: "d" });\nconsole.log("b");',
      ),
      cell("  "),
      cell(
        'kernel.display({ "text/plain": "updated" }, {}, { displayId: "d", update: true });\nconsole.log(kernel.cell);',
      ),
      cell('throw new TypeError("allowed");', ["raises-exception"]),
      cell('process.stdout.write("10%\\r");\nconsole.log("100%");\n// 끝'),
    ]);
    first = await execute(file);
    second = await execute(file);
  }, 120_000);

  it("tells its progress, cell by cell, without those that do not run", () => {
    expect(first.code).toBe(0);
    expect(first.events[0]).toEqual({ event: "start", cells: 5 });
    const cells = first.events.filter(({ event }) => event === "cell");
    expect(cells.map(({ index, cell: place, id, lines }) => [index, place, id, lines])).toEqual([
      [1, 1, "c0", 1],
      [2, 2, "c1", 4],
      [3, 4, "c3", 2],
      [4, 5, "c4", 1],
      [5, 6, "c5", 3],
    ]);
    expect(first.events.filter(({ event }) => event === "done-cell")).toHaveLength(5);
    expect(first.events.at(-1)).toMatchObject({ event: "done" });
  });

  it("keeps every line, the order of text and displays, updates in their place, counts and ids", () => {
    const { cells } = JSON.parse(first.output ?? "") as {
      cells: { id: string; execution_count?: number; outputs?: { text?: string[]; data?: object; ename?: string }[] }[];
    };
    const shown = cells.map(({ outputs = [] }) =>
      outputs.map(({ text, data, ename }) => text?.join("") ?? data ?? ename),
    );
    expect(shown[1]).toEqual([Array.from({ length: 5000 }, (_, i) => `${i}\n`).join("")]);
    expect(shown[2]).toEqual(["a\n", { "text/plain": ["updated"] }, "b\n"]);
    expect(shown.slice(3)).toEqual([[], ["{ executionCount: 3, id: 'c3' }\n"], ["TypeError"], ["100%\n"]]);
    expect(cells.map(({ execution_count }) => execution_count)).toEqual([undefined, 1, 2, null, 3, 4, 5]);
    expect(cells.map(({ id }) => id)).toEqual(["text", "c0", "c1", "c2", "c3", "c4", "c5"]);
  });

  it("says of its language what the kernel does, as every client writes it", () => {
    const { metadata } = JSON.parse(first.output ?? "") as { metadata: { language_info: object } };
    expect(metadata.language_info).toMatchObject({ name: "typescript", file_extension: ".ts", version: "5.0.4" });
  });

  it("gives the same bytes at every run, without times, and leaves no kernel", () => {
    expect(second.output).toBe(first.output);
    expect(first.output).not.toMatch(/iopub|20\d\d-/);
    expect(first.kernels).toEqual([]);
  });
});

describe("a notebook that fails", () => {
  /** The last event of a run that must fail; nothing may be left of it. */
  async function failure(name: string, cells: readonly object[], args: readonly string[] = []) {
    const { events, code, output, kernels: left } = await execute(notebook(name, cells), args);
    expect({ code, output, left }).toEqual({ code: 1, output: undefined, left: [] });
    return events.at(-1);
  }

  it("names cell, line and error, and writes nothing", async () => {
    const event = await failure("throws", [
      cell("1"),
      cell("type T = 1;\n\nthrow new RangeError('too far');"),
      cell("2"),
    ]);
    expect(event).toMatchObject({
      event: "failed",
      cell: 2,
      index: 2,
      cell_id: "c1",
      line: 3,
      ename: "RangeError",
      evalue: "too far",
    });
    expect(event?.["traceback"]).toContain("    at cell-2.ts:3:7");
  }, 60_000);

  it("names cell and line of a type error", async () => {
    const event = await failure("types", [cell("const n = 1;\nconst s: string = n;")]);
    expect(event).toMatchObject({ cell_id: "c0", line: 2, ename: "TypeScriptError" });
    expect(event?.["evalue"]).toContain("TS2322");
  }, 60_000);

  it("fails for what is thrown after the last cell, and names where it comes from", async () => {
    const event = await failure("late", [
      cell("void setTimeout(() => {\n  throw new Error('late');\n}, 120);"),
      cell("2"),
    ]);
    expect(event).toMatchObject({ cell_id: "c0", line: 2, ename: "Error", evalue: "late" });
  }, 60_000);

  it("interrupts a cell, and a notebook, that takes too long", async () => {
    const one = await failure("cell-limit", [cell("1"), cell("while (true) {}")], ["--cell-timeout", "3"]);
    expect(one).toMatchObject({
      index: 2,
      cell_id: "c1",
      ename: "CellTimeout",
      evalue: "the cell takes longer than its 3 s; interrupted",
    });
    const whole = await failure("limit", [cell("await new Promise(() => undefined);")], ["--notebook-timeout", "1.5"]);
    expect(whole).toMatchObject({ index: 1, ename: "NotebookTimeout" });
  }, 60_000);

  it("kills a kernel that an interrupt does not reach", async () => {
    const event = await failure("stuck", [cell("await null;\nwhile (true) {}")], ["--cell-timeout", "1"]);
    expect(event).toMatchObject({ index: 1, ename: "CellTimeout" });
  }, 60_000);

  it("says so when the text of a cell, or all outputs together, exceed their limit", async () => {
    const { events, output } = await execute(notebook("flood", [cell("for (;;) console.log('x'.repeat(10_000));")]));
    expect(events.slice(-2)).toMatchObject([
      { event: "stream-limit", index: 1 },
      { event: "failed", ename: "OutputLimitError" },
    ]);
    expect(output).toBeUndefined();
    const show =
      'const kernel = (globalThis as never)[Symbol.for("red-heart.kernel")] as { display(data: object): void };\nkernel.display({ "text/plain": "x".repeat(2e6) });';
    expect(await failure("big", [cell(show)], ["--output-limit-mb", "1"])).toMatchObject({
      ename: "OutputLimitError",
      index: 1,
    });
  }, 60_000);

  it("says that the kernel ended if a cell ends it", async () => {
    expect(await failure("exit", [cell("process.exit(3);")])).toMatchObject({ index: 1, ename: "DeadKernelError" });
  }, 60_000);
});

describe("a run that is ended from outside", () => {
  it.each(["SIGTERM", "SIGKILL"] as const)(
    "by %s leaves no kernel and no file",
    async (signal) => {
      const file = notebook("long", [cell("await new Promise((done) => setTimeout(done, 60_000));")]);
      const run = await execute(file, [], ({ event }, kill) => {
        if (event === "cell") kill(signal);
      });
      expect([run.output, run.kernels]).toEqual([undefined, []]);
      const codes = { SIGTERM: 143, SIGKILL: null };
      expect(run.code).toBe(codes[signal]);
      expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    },
    60_000,
  );
});
