import path from "node:path";
import { expect, it } from "vitest";
import { countTests } from "../../setup/test.mjs";
import { fakeProject, put } from "./fake-project";

function reported(report: object, code: number) {
  const project = fakeProject();
  put(project, "vitest.json", JSON.stringify(report));
  return countTests(path.join(project.root, "vitest.json"), code);
}
const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});

it("countTests counts tests", () => {
  const report = { numPassedTests: 7, numFailedTests: 2, testResults: [file("passed", 5), file("failed", 4)] };
  expect(reported(report, 1)).toEqual({ passed: 7, failed: 2 });
});

it("countTests counts a file that can't be loaded as one failed test", () => {
  const report = { numPassedTests: 5, numFailedTests: 0, testResults: [file("passed", 5), file("failed", 0)] };
  expect(reported(report, 1)).toEqual({ passed: 5, failed: 1 });
});

it("countTests counts a run that fails without naming a test, or without a report, as one failed test", () => {
  expect(reported({ numPassedTests: 5, numFailedTests: 0, testResults: [] }, 1)).toEqual({ passed: 5, failed: 1 });
  expect(countTests("/nowhere.json", 1)).toEqual({ passed: 0, failed: 1 });
});
