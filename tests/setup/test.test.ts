import path from "node:path";
import { expect, it } from "vitest";
import { closing, countTests } from "../../setup/test.mjs";
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
  const report = {
    numPassedTests: 7,
    numFailedTests: 2,
    numPendingTests: 3,
    testResults: [file("passed", 5), file("failed", 4)],
  };
  expect(reported(report, 1)).toEqual({ passed: 7, failed: 2, skipped: 3 });
});

it("countTests counts a file that can't be loaded as one failed test", () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 0,
    testResults: [file("passed", 5), file("failed", 0)],
  };
  expect(reported(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

it("countTests counts a run that fails without naming a test, or without a report, as one failed test", () => {
  expect(reported({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, testResults: [] }, 1)).toEqual({
    passed: 5,
    failed: 1,
    skipped: 0,
  });
  expect(countTests("/nowhere.json", 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it("closing ends with the counts, and says how many tests were skipped and why", () => {
  expect(closing({ passed: 7, failed: 0, skipped: 0 }, false)).toEqual(["7 passed, 0 failed"]);
  const [why, counts] = closing({ passed: 7, failed: 1, skipped: 3 }, false);
  expect(counts).toBe("7 passed, 1 failed, 3 skipped");
  expect(why).toContain("there is no ../shared/reference");
  expect(closing({ passed: 7, failed: 1, skipped: 3 }, true)[0]).not.toContain("reference");
});
