import { expect, it } from "vitest";
import { traceInput, type EmotionContext } from "../../../src/lib/emotion";

it("keeps text and context, nothing before by default", () => {
  expect(traceInput("hello", { language: "en" })).toEqual({ text: "hello", language: "en", preceding: "" });
});

it("refuses white space and an unknown language", () => {
  expect(() => traceInput(" \n", { language: "en" })).toThrow(/text: expected some words/);
  expect(() => traceInput("hello", { language: "fr" } as unknown as EmotionContext)).toThrow(/context.language/);
});
