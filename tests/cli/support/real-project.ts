import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { scratch, writeFiles } from "./fake-project";

const root = path.resolve(__dirname, "../../..");
const own = path.join(root, ".venv/bin/python");
const python = existsSync(own) ? own : "python3";

/** Whether notebooks can really run here: a Python with nbclient, and the built library. */
export const hasKernel: boolean =
  existsSync(path.join(root, "dist/lib/notebook/index.js")) &&
  spawnSync(python, ["-c", "import nbclient"]).status === 0;

/** A project with notebooks of its own that runs them in this checkout's kernel, with this checkout's library. */
export function realProject(files: Readonly<Record<string, string>>): string {
  const project = scratch();
  writeFiles(project, {
    "package.json": '{ "name": "red-heart-lab" }',
    "src/lib/index.ts": "",
    "src/lib/notebook/index.ts": "",
    ".venv/bin/python": `#!/bin/sh\nexec ${python} "$@"\n`,
    ...files,
  });
  chmodSync(path.join(project, ".venv/bin/python"), 0o755);
  mkdirSync(path.join(project, "data"), { recursive: true });
  for (const name of ["kernel", "data/papers"]) symlinkSync(path.join(root, name), path.join(project, name));
  return project;
}
