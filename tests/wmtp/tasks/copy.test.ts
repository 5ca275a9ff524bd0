import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { copyProblem, copyTask } from "../../../src/lib/wmtp/tasks/copy";

describe("copyProblem", () => {
  it("asks for the word before the bar", () => {
    const { prompt, answer } = copyProblem(stream(1), 9);
    expect(prompt).toBe(`${answer}|`);
    expect(answer).toHaveLength(9);
  });
});

describe("copyTask", () => {
  it("fills its lines: both halves, the bar and the line's end", () => {
    const { validation, tokenizer } = copyTask({ lines: 4, length: 32, stream: stream(1) });
    const lines = tokenizer.decode(validation.ids).trimEnd().split("\n");
    expect(lines).toHaveLength(128);
    for (const line of lines) expect(line).toMatch(/^([a-h]{15})\|\1$/);
  });

  it("refuses a line without room for a word", () => {
    expect(() => copyTask({ lines: 4, length: 4, stream: stream(1) })).toThrow(/length.*5.*4/);
  });
});
