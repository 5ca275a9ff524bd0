import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { arithmeticTask, wordProblem } from "../../../src/lib/wmtp/tasks/arithmetic";

describe("wordProblem", () => {
  it("answers every problem rightly, and never below 0", () => {
    for (let seed = 0; seed < 300; seed++) {
      const { prompt, answer } = wordProblem(stream(seed));
      const [, first, verb, second] = /^\w+ had (\d) \w+, (got|ate) (\d)\. ##$/.exec(prompt)!;
      const result = verb === "got" ? Number(first) + Number(second) : Number(first) - Number(second);
      expect(answer).toBe(String(result));
      expect(result).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("arithmeticTask", () => {
  it("marks the digits after ## and nothing else as important", () => {
    const { validation, tokenizer } = arithmeticTask({ lines: 10, stream: stream(1) });
    const text = tokenizer.decode(validation.ids);
    const marked = Array.from(text)
      .filter((_, i) => validation.important[i] === 1)
      .join("");
    const answers = [...text.matchAll(/##(\d+)/g)].map(([, digits]) => digits).join("");
    expect(marked).toBe(answers);
  });
});
