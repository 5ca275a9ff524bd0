import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { codeTask, readMbpp } from "../../../src/lib/wmtp/tasks/code";

describe("readMbpp", () => {
  it("takes the programs with plain line ends", () => {
    expect(readMbpp(JSON.stringify([{ task_id: 1, code: "def f():\r\n  return 1\r\n" }]))).toEqual([
      "def f():\n  return 1",
    ]);
  });

  it("refuses what is no list of programs, and numbers the entry", () => {
    expect(() => readMbpp("{}")).toThrow(/expected a list/);
    expect(() => readMbpp('[{"code":"x"},{"text":"y"}]')).toThrow(/entry 1/);
  });
});

describe("codeTask", () => {
  it("reads programs by byte pairs, and gives them back", () => {
    const programs = Array.from({ length: 30 }, (_, i) => `def f${i}(x):\n    return x + ${i}`);
    const task = codeTask(programs, { vocabulary: 280, tokens: 100, validationTokens: 50, stream: stream(1) });
    expect(task.name).toBe("code");
    expect(task.tokenizer.size).toBeLessThanOrEqual(280);
    expect(programs.join("\n\n").startsWith(task.tokenizer.decode(task.spared.ids))).toBe(true);
  });
});
