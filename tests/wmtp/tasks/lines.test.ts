import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { lineTask, problemLines } from "../../../src/lib/wmtp/tasks/lines";
import { characterTokenizer } from "../../../src/lib/wmtp/tokens";

const tokenizer = characterTokenizer("ab= \n");
const draw = (): { prompt: string; answer: string } => ({ prompt: "aab=", answer: "ba" });

describe("problemLines", () => {
  it("gives lines of one length, in which the answer alone is important", () => {
    const { ids, important } = problemLines(draw, tokenizer, 2, 8, stream(1));
    expect(tokenizer.decode(ids)).toBe("aab=ba \naab=ba \n");
    expect([...important].join("")).toBe("0000110000001100");
  });

  it("refuses a problem that leaves no room for the line's end, and shows it", () => {
    expect(() => problemLines(draw, tokenizer, 1, 6, stream(1))).toThrow(/6 for "aab=ba", got 6/);
  });
});

describe("lineTask", () => {
  it("gives training lines with noise, and reference and validation lines without", () => {
    const random = (own: ReturnType<typeof stream>): { prompt: string; answer: string } => ({
      prompt: own.integer(2) === 0 ? "a=" : "b=",
      answer: "ab",
    });
    const task = lineTask("copy", random, tokenizer, { lines: 100, length: 6, noise: 0.3, stream: stream(4) });
    expect(task.train.ids).toHaveLength(600);
    expect(task.reference.ids).toHaveLength(150);
    expect(task.validation.ids).toHaveLength(128 * 6);
    const noise = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
    expect(noise(task.train.corrupted)).toBeGreaterThan(0.2);
    expect(noise(task.graded.corrupted)).toBeGreaterThan(0.2);
    expect(noise(task.reference.corrupted)).toBe(0);
    expect(noise(task.validation.corrupted)).toBe(0);
    expect(noise(task.spared.corrupted)).toBe(0);
    expect([...task.spared.ids].filter((id, i) => task.train.corrupted[i] === 0 && id !== task.train.ids[i])).toEqual(
      [],
    );
    expect(tokenizer.decode(task.spared.ids)).not.toBe(tokenizer.decode(task.reference.ids).repeat(4));
  });
});
