import { expect, it } from "vitest";
import { clip, createDisplay } from "../../setup/display.mjs";
import type { Step } from "../../setup/types.mjs";

const step: Step = {
  name: "packages",
  does: "install the npm packages",
  seconds: 40,
  after: [],
  inputs: () => ({}),
  run: () => Promise.reject(new Error("not run")),
};

function shown(isTTY: boolean): string {
  let text = "";
  const display = createDisplay({ isTTY, columns: 60, write: (part) => (text += part) });
  display.begin(step, "package-lock.json changed");
  display.progress("zod");
  display.end(step, "done", "543 npm packages");
  return text;
}

it("without a terminal the display writes plain lines: what, why, about how long, and how long it took", () => {
  expect(shown(false)).toMatch(
    /^ {2}packages: install the npm packages \(package-lock.json changed; about 40 s\)\n✓ packages: 543 npm packages \(\d+\.\d s\)\n$/,
  );
});

it("in a terminal the display ends on one line a step", () => {
  const [before, line] = shown(true).split("\u001b[2K");
  expect(before).toBe("\r");
  expect(line).toMatch(/^✓ packages {3}543 npm packages {2}\d+\.\d s\n$/);
});

it("clip counts Korean letters as two columns", () => {
  expect(clip("abc", 5)).toBe("abc");
  expect(clip("한글 path", 5)).toBe("한글 ");
  expect(clip("⠋ 한글", 4)).toBe("⠋ 한");
});
