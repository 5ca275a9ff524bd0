import type { DimensionName } from "../../data";

/** The six layers, in the paper's order. */
export const layerNames = ["contextual", "temporal", "social", "ethical", "emotional", "cognitive"] as const;

/** Name of one of the six layers. */
export type LayerName = (typeof layerNames)[number];

/** Names in both languages, for figures. */
export const layerLabels: Readonly<Record<LayerName, string>> = {
  contextual: "contextual · 상황",
  temporal: "temporal · 시간",
  social: "social · 사회",
  ethical: "ethical · 윤리",
  emotional: "emotional · 감정",
  cognitive: "cognitive · 인지",
};

/** How strongly a trigger at 1 moves a dimension: by the factor 2^strength. */
export type Strengths = Readonly<Partial<Record<DimensionName, number>>>;

/**
 * What each trigger of a layer does to which dimension. The papers give the direction of three (urgency raises propinquity and
 * intensity, collectivism raises extent, the weak raise the emotional layer) and no number; the others are this library's
 * reading, and all sizes are its choice. The absolute strengths of one layer upon one dimension sum to at most 1, so that its
 * factor stays within [1/2, 2].
 *
 * @see 003-S15, 003-T4, lines 152-162
 */
export const influences: Readonly<Record<LayerName, Readonly<Record<string, Strengths>>>> = {
  contextual: {
    urgency: { propinquity: 0.7, intensity: 0.5, duration: -0.4, fecundity: -0.4 },
    sensitivity: { vulnerability: 0.5, extent: 0.4, externalCost: 0.4 },
    complexity: { certainty: 0.5, cascade: 0.5, duration: 0.3 },
  },
  temporal: {
    lateness: {
      duration: -0.8,
      fecundity: -1,
      extent: -0.3,
      resilience: -0.6,
      cascade: -1,
      externalCost: -0.8,
      redistribution: -0.8,
      selfDamage: -0.4,
    },
  },
  social: {
    collectivism: { extent: 0.8, redistribution: 0.6, externalCost: 0.5, selfDamage: -0.5 },
    network: { cascade: 0.8, fecundity: 0.5, externalCost: 0.3 },
  },
  ethical: {
    duty: { purity: 0.6, certainty: 0.4, intensity: -0.3 },
    care: { vulnerability: 0.7, resilience: 0.5, selfDamage: 0.3 },
    justice: { redistribution: 0.8, extent: 0.4, externalCost: 0.5 },
  },
  emotional: {
    trauma: { intensity: 0.5, duration: 0.6, resilience: 0.4 },
    fragility: { vulnerability: 0.9, intensity: 0.4, selfDamage: 0.6 },
  },
  cognitive: {
    load: { fecundity: -0.5, cascade: -0.6, resilience: -0.4, intensity: 0.3 },
    fatigue: { selfDamage: 0.5, propinquity: 0.4, redistribution: -0.4, extent: -0.3 },
    uncertainty: { certainty: 0.8, duration: -0.3, cascade: -0.3 },
  },
};
