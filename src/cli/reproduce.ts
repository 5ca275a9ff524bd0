#!/usr/bin/env node
import path from "node:path";
import { projectRoot } from "./support/root";
import { parseOptions } from "./runner/options";
import { projectAt } from "./runner/project";
import { reproduce } from "./runner/reproduce";
import { terminalOf } from "./runner/terminal";

// A reader that has seen enough, such as `head`, closes the pipe; the run goes on without it.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const options = parseOptions(process.argv.slice(2));
const terminal = terminalOf(process.stdout, process.env);
const root = options.project === undefined ? projectRoot() : path.resolve(options.project);
reproduce({ options, project: projectAt(root), env: process.env, terminal }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
