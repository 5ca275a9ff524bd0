import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { markedLineLength, markedLines, markedLineTokenizer } from "../../../src/lib/wmtp/importance";

const read = (rows: number, wrong: number): { lines: string[]; drawn: ReturnType<typeof markedLines> } => {
  const drawn = markedLines(stream(1), rows, wrong);
  return { drawn, lines: markedLineTokenizer().decode(drawn.ids).split("\n").slice(0, -1) };
};

it("markedLines recall their letter, and a mark says whether they did", () => {
  const { lines, drawn } = read(400, 0.25);
  lines.forEach((line, row) => {
    expect(line).toMatch(/^[abcd][uvwxyz]{3}=[abcd][!?]$/);
    const right = line[0] === line[5];
    expect(line[6]).toBe(right ? "!" : "?");
    const rewards = drawn.rewards.slice(row * markedLineLength, (row + 1) * markedLineLength);
    expect([...rewards]).toEqual([0, 0, 0, 0, 0, 0, 0, right ? 1 : -1]);
  });
  const wrong = lines.filter((line) => line.endsWith("?")).length;
  expect(wrong).toBeGreaterThan(70);
  expect(wrong).toBeLessThan(130);
});

it("markedLines name the answer as important, and hold no wrong one where none is wanted", () => {
  const { lines, drawn } = read(50, 0);
  expect(lines.every((line) => line.endsWith("!"))).toBe(true);
  expect([...drawn.important.slice(0, 8)]).toEqual([0, 0, 0, 0, 0, 1, 0, 0]);
});

it("markedLines refuse a share of wrong answers above 1", () => {
  expect(() => markedLines(stream(1), 1, 2)).toThrow("wrong: expected a number in [0, 1], got 2");
});
