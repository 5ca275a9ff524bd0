import type { Verdict } from "./measurement";

/** How a verdict is shown: a sign and a colour that carry it without each other, and its name in both languages. */
export interface VerdictLabel {
  readonly sign: string;
  readonly english: Verdict["verdict"];
  readonly korean: string;
  /** Dark enough below white letters, in a light and in a dark notebook. */
  readonly color: string;
}

/** Labels of all verdicts. */
export const verdictLabels: Readonly<Record<Verdict["verdict"], VerdictLabel>> = {
  reproduced: { sign: "✓", english: "reproduced", korean: "재현됨", color: "#00694b" },
  refuted: { sign: "✗", english: "refuted", korean: "반박됨", color: "#a63d00" },
  partly: { sign: "◐", english: "partly", korean: "부분 재현", color: "#7a5c00" },
  "not testable here": { sign: "–", english: "not testable here", korean: "여기서 검증 불가", color: "#52606d" },
  open: { sign: "○", english: "open", korean: "미정", color: "#0b4f85" },
};

/** "✓ reproduced · 재현됨". */
export function verdictText(verdict: Verdict["verdict"]): string {
  const { sign, english, korean } = verdictLabels[verdict];
  return `${sign} ${english} · ${korean}`;
}

/** The same as a coloured label, its style inside. */
export function verdictBadge(verdict: Verdict["verdict"]): string {
  const style = `background:${verdictLabels[verdict].color};color:#fff;border-radius:4px;padding:1px 8px;white-space:nowrap`;
  return `<span style="${style}">${verdictText(verdict)}</span>`;
}
