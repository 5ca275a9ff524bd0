import { describe, expect, it } from "vitest";
import { verdictBadge, verdictLabels, verdictText } from "../../../src/lib/notebook/verdicts/labels";
import { verdicts } from "../../../src/lib/notebook/verdicts/measurement";

describe("the label of a verdict", () => {
  it.each(verdicts)("%s carries it in both languages and by a sign of its own", (verdict) => {
    expect(verdictText(verdict)).toMatch(new RegExp(`^. ${verdict} · [가-힣 ]+$`));
    expect(verdictBadge(verdict)).toContain(verdictText(verdict));
    expect(new Set(Object.values(verdictLabels).map(({ sign }) => sign)).size).toBe(verdicts.length);
  });

  it.each(verdicts)("%s is white on a colour dark enough to read (WCAG AA, 4.5)", (verdict) => {
    const channels = [1, 3, 5].map((at) => parseInt(verdictLabels[verdict].color.slice(at, at + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    expect(1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)).toBeGreaterThan(4.5);
  });
});
