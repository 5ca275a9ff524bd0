import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Display, Project, Task } from "../../setup/types.mjs";

/** A project in a folder whose name holds a space and Korean letters, on a machine that has nothing. */
export function fakeProject(changes: Partial<Project> = {}): Project {
  const folder = mkdtempSync(path.join(tmpdir(), "red-heart-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const root = path.join(folder, "한글 path");
  mkdirSync(path.join(root, "bin"), { recursive: true });
  return {
    root,
    state: path.join(root, ".cache", "setup"),
    shared: path.join(root, "shared"),
    env: { PATH: path.join(root, "bin") },
    isAdministrator: false,
    system: "ID=debian\n",
    fonts: [path.join(root, "fonts")],
    freeBytes: () => 50e9,
    ...changes,
  };
}

/** Writes a file of the project and the folders above it. */
export function put(project: Project, file: string, text = ""): void {
  const full = path.join(project.root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

/** Puts a program on the project's PATH: a shell script. */
export function program(project: Project, name: string, script = ""): void {
  put(project, `bin/${name}`, `#!/bin/sh\n${script}\n`);
  chmodSync(path.join(project.root, "bin", name), 0o755);
}

/** A task whose programs are answered by `answer`; `calls` lists them. */
export function fakeTask(
  project: Project,
  answer: (command: string) => { code: number; output: string } = () => ({ code: 0, output: "" }),
): Task & { calls: string[] } {
  const calls: string[] = [];
  return {
    project,
    asked: false,
    calls,
    log: () => undefined,
    exec: (command, args) => {
      const line = [path.basename(command), ...args].join(" ");
      calls.push(line);
      return Promise.resolve(answer(line));
    },
  };
}

/** A display that keeps what it was told. */
export function recordingDisplay(): Display & { lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    begin: (step, reason) => void lines.push(`begin ${step.name}: ${reason}`),
    progress: () => undefined,
    end: (step, mark, note) => void lines.push(`${mark} ${step.name}: ${note}`),
    say: (line) => void lines.push(line),
  };
}
