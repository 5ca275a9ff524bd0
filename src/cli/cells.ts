#!/usr/bin/env node
import { Command } from "commander";
import { checkNotebooks } from "./cells/check";
import { problemText } from "./cells/problem";
import { listNotebooks, selectNotebooks } from "./runner/catalog";
import { projectAt } from "./runner/project";
import { projectRoot } from "./support/root";
import { count } from "./support/words";

const command = new Command("node dist/cli/cells.js")
  .description("Checks the code of notebooks as strictly as the library, and their form.")
  .argument("[notebooks...]", "numbers, names or globs (default: all)")
  .parse();

try {
  const project = projectAt(projectRoot());
  const chosen = selectNotebooks(listNotebooks(project.notebooks), command.args);
  const files = chosen.map(({ file }) => file);
  const problems = checkNotebooks(project.root, files);
  for (const problem of problems) console.error(problemText(problem));
  console.log(`${count(files.length, "notebook")} checked, ${count(problems.length, "problem")}.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
