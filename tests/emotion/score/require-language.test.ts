import { expect, it } from "vitest";
import { requireLanguage } from "../../../src/lib/emotion/score/require-language";

it("names the languages that a scorer was fitted on", () => {
  expect(() => requireLanguage({}, "ko")).toThrow(/context.language: .* got ko/);
});
