import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KernelClient } from "./client";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start("ours");
}, 60_000);
afterAll(() => kernel.stop());

/** Runs a cell that must fail; its error, and its script's name taken out of the traceback. */
async function failure(code: string) {
  const { error, reply } = await kernel.execute(code);
  if (!error) throw new Error("the cell did not fail");
  const own = `cell-${String(reply?.["execution_count"])}.ts`;
  return { ...error, reply, traceback: error.traceback.map((line) => line.replaceAll(own, "THIS")) };
}

describe("a traceback", () => {
  it("counts lines and columns as typed, under types, blank lines and comments that compile to nothing", async () => {
    const code = [
      "/** A point. */",
      "interface Point {",
      "  readonly x: number;",
      "}",
      "",
      "type Both = Point & { y: number };",
      "const norm = (p: Both): number => {",
      "  if (p.x < 0)",
      "    throw new RangeError(`x is ${p.x}`);",
      "  return p.x + p.y;",
      "};",
      "norm({ x: 1, y: 2 });",
      "  norm({ x: -1, y: 2 });",
    ];
    const { traceback } = await failure(code.join("\n"));
    expect(traceback).toEqual(
      [
        "THIS:9 |     throw new RangeError(`x is ${p.x}`);",
        "             ^".replace("THIS", ""),
        "RangeError: x is -1",
        "    at norm (THIS:9:11)",
        "    at THIS:13:3",
      ].map((line, i) => (i === 1 ? (expect.stringMatching(/^ +\^$/) as string) : line)),
    );
  });

  it("names the cell of a function that an earlier cell defined", async () => {
    const { reply } = await kernel.execute("\nfunction fails(): never {\n  throw new Error('deep');\n}");
    const { traceback } = await failure("\n\nfails();");
    expect(traceback.slice(2)).toEqual([
      "Error: deep",
      `    at fails (cell-${String(reply?.["execution_count"])}.ts:3:9)`,
      "    at THIS:3:1",
    ]);
  });

  it("holds after an await, in an async function", async () => {
    const code = "const wait = async () => {\n  await null;\n  throw new Error('x');\n};\n\nawait wait();";
    const { traceback } = await failure(code);
    expect(traceback.slice(2)).toEqual(["Error: x", "    at wait (THIS:3:9)", "    at async THIS:6:1"]);
  });

  it("shows the library's own .ts lines, compiled or imported as sources, and no path of the machine", async () => {
    for (const source of ["red-heart-lab/random", "./src/lib/random"]) {
      const { traceback, evalue } = await failure(`import { stream } from "${source}";\nstream(0.5);`);
      expect(evalue).toMatch(/^seed: /);
      expect(traceback.join("\n")).toMatch(/at requireInteger \(src\/lib\/arguments\.ts:\d+:\d+\)/);
      expect(traceback.at(-1)).toMatch(/ {4}at THIS:2:\d+/);
      expect(traceback.join("\n")).not.toContain(process.cwd());
    }
  });

  it("is right in what a cell prints itself", async () => {
    const { stdout } = await kernel.execute(
      "type T = 1;\ntry {\n  throw new Error('x');\n} catch (e) {\n  console.log((e as Error).stack);\n}",
    );
    expect(stdout).toMatch(/^Error: x\n {4}at cell-\d+\.ts:3:9\n/);
  });

  it("tells the causes", async () => {
    const { traceback } = await failure("throw new Error('outer', { cause: new TypeError('inner') });");
    expect(traceback.join("\n")).toMatch(/Error: outer\n {4}at THIS:1:7\nCaused by TypeError: inner\n {4}at THIS:1:/);
  });

  it("tells what was thrown if it is no Error", async () => {
    const { ename, evalue, reply } = await failure("throw { code: 7 };");
    expect([ename, evalue]).toEqual(["Thrown", "{ code: 7 }"]);
    expect(reply).toMatchObject({ status: "error", ename: "Thrown", evalue: "{ code: 7 }" });
  });
});

describe("type errors", () => {
  it("fail the cell before it runs, each with line, column and code", async () => {
    const { ename, traceback } = await failure(
      "console.log('ran');\nlet a: string = 1;\n\n  let b: { c: number } = { c: 'x' };",
    );
    expect(ename).toBe("TypeScriptError");
    expect(traceback).toEqual([
      "THIS:2:5 - error TS2322: Type 'number' is not assignable to type 'string'.",
      "THIS:4:28 - error TS2322: Type 'string' is not assignable to type 'number'.",
    ]);
  });

  it("keep the explanations under them", async () => {
    const { traceback } = await failure("const f: (x: number) => string = (x: number) => x;");
    expect(traceback[0]).toMatch(/^THIS:1:\d+ - error TS2322: /);
    const { traceback: nested } = await failure("const f: { g(): string } = { g: () => 1, h: 2 } as { g(): number };");
    expect(nested.length).toBeGreaterThan(1);
    expect(nested.slice(1).every((line) => line.startsWith("  "))).toBe(true);
  });

  it("of an imported source name its file", async () => {
    const { traceback } = await failure("/** @module broken */\nexport const n: number = 'x';");
    expect(traceback[0]).toMatch(/broken\.ts:2:14 - error TS2322/);
  });

  it("do not come from unused names, nor from the DOM's types", async () => {
    const { reply } = await kernel.execute("const unused = 1;\nlet canvas: HTMLCanvasElement | undefined;");
    expect(reply?.["status"]).toBe("ok");
  });
});

describe("counts", () => {
  it("rise by one a cell, also over failures, and not for cells that are not recorded", async () => {
    const count = async (code: string, options = {}) =>
      Number((await kernel.execute(code, options)).reply?.["execution_count"]);
    const first = await count("1");
    expect(await count("throw 1")).toBe(first + 1);
    expect(await count("2", { silent: true })).toBe(first + 2);
    expect(await count("2", { storeHistory: false })).toBe(first + 2);
    expect(await count("3")).toBe(first + 2);
  });

  it("a silent cell publishes nothing but its status", async () => {
    const { published } = await kernel.execute("console.log('x')", { silent: true });
    expect(published.map(({ type }) => type)).toEqual(["status", "status"]);
  });
});

describe("import()", () => {
  it("imports packages as modules, and the project's sources", async () => {
    const code =
      'const vega = await import("vega-canvas");\nconst room = await import("./src/lib/random");\nconsole.log(typeof vega.canvas, room.stream(1).uniform() === room.stream(1).uniform());';
    expect((await kernel.execute(code)).stdout).toBe("function true\n");
  });

  it("of a module with a top-level await works", async () => {
    const code =
      'const url = "data:text/javascript,export const x = await Promise.resolve(5);";\nconst m = (await import(url)) as { x: number };\nm.x';
    expect((await kernel.execute(code)).stdout).toBe("5\n");
  });
});

it("a Promise as last value is answered with what to write", async () => {
  const { stdout, stderr } = await kernel.execute("Promise.resolve(1)");
  expect([stdout, stderr]).toEqual(["", expect.stringContaining("write `await`")]);
});
