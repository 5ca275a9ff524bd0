import { describe, expect, it } from "vitest";
import { liveReporter, runningLine } from "../../../src/cli/runner/live-reporter";

/** What a terminal shows after some output: understands line feeds, "cursor up" and "clear line". */
function screen(output: string): readonly string[] {
  const lines = [""];
  let row = 0;
  const escape = String.fromCharCode(27);
  for (const [, up, clear, text] of output.replaceAll(escape, "␛").matchAll(/␛\[(\d+)A|␛\[(2K)|([^␛]+)/g)) {
    if (up) row -= Number(up);
    if (clear) lines[row] = "";
    for (const [i, part] of (text ?? "").replaceAll("\r", "").split("\n").entries()) {
      row += i === 0 ? 0 : 1;
      lines[row] = (lines[row] ?? "") + part;
    }
  }
  return lines.filter((line) => line !== "");
}

describe("liveReporter", () => {
  it("keeps ended notebooks above the running ones and leaves only the ended behind", () => {
    let output = "";
    const reporter = liveReporter({ write: (text) => (output += text), columns: 80 }, () => 0);
    for (const name of ["a", "b", "c"]) reporter.started(name);
    reporter.progressed({ name: "b", cell: 3, total: 4, elapsed: 5 });
    reporter.ended({ kind: "done", name: "a", seconds: 2 });
    expect(screen(output)).toEqual([
      "✔ a: done in 2.0 s",
      expect.stringContaining("b: cell 3 of 4"),
      expect.stringContaining("c: starting"),
    ]);
    reporter.ended({ kind: "stopped", name: "c" });
    reporter.ended({ kind: "done", name: "b", seconds: 9 });
    reporter.close();
    expect(screen(output)).toEqual(["✔ a: done in 2.0 s", "■ c: stopped", "✔ b: done in 9.0 s"]);
  });
});

describe("runningLine", () => {
  it("lets the times run on between two events, and never below nothing left", () => {
    const progress = { name: "17", cell: 6, total: 10, elapsed: 10, rest: 3 };
    expect(runningLine(progress, 1, 80)).toBe("█████░░░░░ 17: cell 6 of 10, 11 s, about 2.0 s left");
    expect(runningLine(progress, 9, 80)).toContain("about 0.0 s left");
  });

  it("fits the terminal", () => {
    expect(runningLine({ name: "x".repeat(200), cell: 1, total: 2, elapsed: 0 }, 0, 40)).toHaveLength(39);
  });
});
