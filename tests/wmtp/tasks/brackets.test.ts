import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { bracketProblem, bracketTask } from "../../../src/lib/wmtp/tasks/brackets";

/** What is still open after a text, innermost first; undefined where a bracket closes another kind. */
function closersOf(text: string): string | undefined {
  const open: string[] = [];
  for (const bracket of text) {
    const kind = "([{".indexOf(bracket);
    if (kind >= 0) open.unshift(")]}"[kind]!);
    else if (open.shift() !== bracket) return undefined;
  }
  return open.join("");
}

describe("bracketProblem", () => {
  it("never closes what is not open, and answers with what closes the rest", () => {
    for (let seed = 0; seed < 200; seed++) {
      const { prompt, answer } = bracketProblem(stream(seed), 15);
      expect(prompt).toHaveLength(16);
      expect(closersOf(prompt.slice(0, -1))).toBe(answer);
    }
  });
});

describe("bracketTask", () => {
  it("marks what follows the bar as important", () => {
    const { validation, tokenizer } = bracketTask({ lines: 4, length: 32, stream: stream(1) });
    const text = tokenizer.decode(validation.ids);
    const marked = Array.from(text)
      .filter((_, i) => validation.important[i] === 1)
      .join("");
    expect(marked).toBe([...text.matchAll(/\|([)\]}]*)/g)].map(([, answer]) => answer).join(""));
  });

  it("refuses a line without room for a problem", () => {
    expect(() => bracketTask({ lines: 4, length: 4, stream: stream(1) })).toThrow(/length.*5.*4/);
  });
});
