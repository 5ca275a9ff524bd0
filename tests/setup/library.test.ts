import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { library } from "../../setup/steps/library.mjs";
import type { Project } from "../../setup/types.mjs";
import { fakeProject, fakeTask, put } from "./fake-project";

function compiler(project: Project, code = 0, output = "") {
  return fakeTask(project, () => {
    for (const name of ["a", "deep/b"]) {
      if (!existsSync(path.join(project.root, `src/${name}.ts`))) continue;
      for (const end of ["js", "js.map", "d.ts", "d.ts.map"]) put(project, `dist/${name}.${end}`);
    }
    return { code, output };
  });
}

it("library removes what a deleted source had been compiled to, and nothing else", async () => {
  const project = fakeProject();
  put(project, "src/a.ts");
  put(project, "src/deep/b.ts");
  put(project, "dist/.tsbuildinfo");
  expect((await library.run(compiler(project))).outputs).toContain("dist/deep/b.js");
  rmSync(path.join(project.root, "src/deep/b.ts"));
  expect((await library.run(compiler(project))).note).toBe("1 modules in dist");
  for (const end of ["js", "js.map", "d.ts", "d.ts.map"]) {
    expect(existsSync(path.join(project.root, `dist/deep/b.${end}`))).toBe(false);
    expect(existsSync(path.join(project.root, `dist/a.${end}`))).toBe(true);
  }
  expect(existsSync(path.join(project.root, "dist/.tsbuildinfo"))).toBe(true);
});

it("library counts the compiler's errors", async () => {
  const project = fakeProject();
  put(project, "src/a.ts");
  const task = compiler(project, 2, "src/a.ts(1,1): error TS2307: x\nsrc/a.ts(2,1): error TS1: y\n");
  await expect(library.run(task)).rejects.toThrow("the library does not compile (2 errors)");
});
