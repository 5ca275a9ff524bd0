/** Colours that tell rules and kinds of choices apart, without a room's having to know the porch's theme. */
export const ruleColor = {
  field: "rule",
  type: "nominal",
  title: "rule · 규칙",
  scale: { domain: ["fixed", "as printed", "corrected"], range: ["#7a6a00", "#d55e00", "#0072b2"] },
  legend: { orient: "bottom" },
} as const;

/** Wrong choices and best ones. */
export const kindColor = {
  field: "kind",
  type: "nominal",
  title: null,
  scale: { domain: ["wrong choices · 잘못된 선택", "best choices · 최선의 선택"], range: ["#d55e00", "#0072b2"] },
  legend: { orient: "bottom", labelLimit: 240 },
} as const;

/** The name of a kind of choice in figures. */
export function kindOf(wrong: boolean): (typeof kindColor.scale.domain)[number] {
  return kindColor.scale.domain[wrong ? 0 : 1];
}
