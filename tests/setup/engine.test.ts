import { expect, it } from "vitest";
import { engine } from "../../setup/steps/engine.mjs";
import { system } from "../../setup/steps/system.mjs";
import { fakeProject, fakeTask, program, put } from "./fake-project";

it("engine is looked at again when npm has filled node_modules anew, also by hand, or a compiler has come", async () => {
  const project = fakeProject();
  const seen = () => JSON.stringify(engine.inputs(project).values);
  const bare = seen();
  put(project, "node_modules/.package-lock.json", "{}");
  const installed = seen();
  expect(installed).not.toBe(bare);
  program(project, "g++");
  expect(seen()).not.toBe(installed);
  expect((await system.run(fakeTask(project))).note).toBe("C++ compiler");
});

it("engine degrades with a remedy, and does not fail, on a machine that has nothing", async () => {
  const outcome = await engine.run(fakeTask(fakeProject()));
  expect(outcome.note).toMatch(/^(wasm|cpu): /);
  expect(outcome.lacks?.[0]?.remedy).not.toBe("");
});
