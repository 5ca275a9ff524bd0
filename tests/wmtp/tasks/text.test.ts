import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { noisyTask } from "../../../src/lib/wmtp/tasks/task";
import { textTask } from "../../../src/lib/wmtp/tasks/text";
import { characterTokenizer } from "../../../src/lib/wmtp/tokens";

const text = "abcdefghij".repeat(20);
const tokenizer = characterTokenizer(text);

describe("textTask", () => {
  it("takes training, reference and validation from parts of the text that don't overlap", () => {
    const task = textTask(text, tokenizer, { tokens: 100, validationTokens: 35, stream: stream(1) });
    expect(tokenizer.decode(task.spared.ids)).toBe(text.slice(0, 100));
    expect(tokenizer.decode(task.reference.ids)).toBe(text.slice(100, 125));
    expect(tokenizer.decode(task.validation.ids)).toBe(text.slice(165));
  });

  it("has those training tokens important that noise has spared", () => {
    const { train } = textTask(text, tokenizer, { tokens: 100, validationTokens: 35, stream: stream(1) });
    expect(train.corrupted.includes(1)).toBe(true);
    expect([...train.important]).toEqual(Array.from(train.corrupted, (mark) => 1 - mark));
  });

  it("refuses a text that is too short for its parts", () => {
    expect(() => textTask(text, tokenizer, { tokens: 150, validationTokens: 35, stream: stream(1) })).toThrow(
      /223.*200/,
    );
  });
});

describe("noisyTask", () => {
  it("corrupts the same way whatever else was drawn, and each task in a way of its own", () => {
    const source = stream(2);
    const parts = textTask(text, tokenizer, { tokens: 100, validationTokens: 35, stream: source });
    const own = { train: parts.spared, reference: parts.reference, validation: parts.validation };
    source.uniform();
    expect(noisyTask("text", tokenizer, own, { stream: source }).train).toEqual(parts.train);
    expect(noisyTask("code", tokenizer, own, { stream: source }).train).not.toEqual(parts.train);
  });

  it("refuses a share of noise beyond 1", () => {
    const parts = textTask(text, tokenizer, { tokens: 100, validationTokens: 35, stream: stream(1) });
    expect(() => noisyTask("text", tokenizer, parts, { noise: 2, stream: stream(1) })).toThrow(/noise/);
  });
});
