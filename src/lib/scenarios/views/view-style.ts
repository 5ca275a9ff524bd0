import type { ViewName } from "./view";

/** Labels of the views in both languages. */
export const viewLabels: Readonly<Record<ViewName, string>> = {
  optimistic: "optimistic · 낙관",
  neutral: "neutral · 중립",
  pessimistic: "pessimistic · 비관",
};

/** Colour and label of each view, for all figures of this room. */
export const viewColor = {
  field: "view",
  type: "nominal",
  title: "view · 관점",
  scale: { domain: Object.values(viewLabels), range: ["#009e73", "#0072b2", "#d55e00"] },
  legend: { orient: "bottom" },
} as const;
