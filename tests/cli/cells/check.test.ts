import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkNotebooks } from "../../../src/cli/cells/check";
import { problemText, type Problem } from "../../../src/cli/cells/problem";
import { notebookText, writeFiles, type TestCell } from "../support/fake-project";

const root = path.resolve(__dirname, "../../..");

/** A notebook whose code cells are its parameters and those given, each after some text. */
function notebookOf(...code: readonly string[]): string {
  const cells = code.flatMap((text): TestCell[] => ["Text.", { code: text }]);
  const parameters = { code: "const seed = 1;", tags: ["parameters"] };
  return notebookText(["# Title", parameters, ...cells, "End.", { code: "console.log(seed);" }]);
}

const faults = {
  "a null in a string": ["const a: string = null;\nconsole.log(a);", "line 1: Type 'null' is not assignable"],
  "an unchecked index": [
    "const a = [1];\nconst b: number = a[0];\nconsole.log(b);",
    "line 2: Type 'number | undefined'",
  ],
  "an unused name": ["const unused = 1;", "line 1: 'unused' is declared but its value is never read"],
  "a name declared twice": ["const seed = 2;", "line 1: Cannot redeclare block-scoped variable 'seed'"],
  "an unknown export": [
    'import { none } from "red-heart-lab/random";\nnone();',
    "line 1: Module '\"red-heart-lab/random\"' has no exported",
  ],
  "an unknown room": ['import { a } from "red-heart-lab/nowhere";\na();', "line 1: Cannot find module"],
  "broken syntax": ["const = 1;", "line 1: Variable declaration expected"],
  "a promise let go": ["const f = async () => {};\nf();", "line 2: this promise is not awaited"],
  "a promise let go inside a function": ["{\n  Promise.resolve();\n}", "line 2: this promise is not awaited"],
  "syntax newer than the kernel": ["{\n  using a = null;\n}", "in the kernel's TypeScript 5.0"],
} as const;

const sound = {
  "cells that share names, await and import the library by its name": [
    'import { stream } from "red-heart-lab/random";\nconst draw = stream(seed).split("a").uniform();',
    "const later = await Promise.resolve(draw + 1);\nconsole.log(later);",
  ],
  "a promise that is kept, and one let go with `void`": [
    "const f = async () => 1;\nlet kept = f();\nkept = f();\nvoid f();\nawait kept;",
  ],
} as const;

describe("checkNotebooks", () => {
  // One program for all notebooks, as in use: a program of its own would cost each test two seconds.
  const folder = mkdtempSync(path.join(os.tmpdir(), "red-heart-cells-"));
  let problems: readonly Problem[] = [];
  const of = (name: string): readonly string[] =>
    problems.filter(({ notebook }) => notebook === `${name}.ipynb`).map(problemText);

  beforeAll(() => {
    for (const [name, [code]] of Object.entries(faults)) {
      writeFiles(folder, { [`${name}.ipynb`]: notebookOf("console.log(0);", code) });
    }
    for (const [name, code] of Object.entries(sound)) writeFiles(folder, { [`${name}.ipynb`]: notebookOf(...code) });
    writeFiles(folder, { "no notebook.ipynb": "{" });
    const names = [...Object.keys(faults), ...Object.keys(sound), "no notebook"];
    problems = checkNotebooks(
      root,
      names.map((name) => path.join(folder, `${name}.ipynb`)),
    );
  }, 60_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(Object.entries(faults))("names notebook, cell and line of %s", (name, [, message]) => {
    expect(of(name).join("\n")).toContain(`${name}.ipynb:cell 3:`);
    expect(of(name).join("\n")).toContain(message);
  });

  it.each(Object.keys(sound))("passes %s", (name) => {
    expect(of(name)).toEqual([]);
  });

  it("reports a file that is no notebook beside the others", () => {
    expect(of("no notebook").join()).toMatch(/^no notebook\.ipynb: is not a notebook/);
  });
});
