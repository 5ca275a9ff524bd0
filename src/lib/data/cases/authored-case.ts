import type { DimensionName } from "./dimensions";

/** A text in both languages. */
export interface Label {
  readonly en: string;
  readonly ko: string;
}

/** What triggers the six layers of correction (003-S15). All numbers lie in [0, 1]; 0 leaves the layer neutral. */
export interface CaseContext {
  readonly contextual: { readonly complexity: number; readonly urgency: number; readonly sensitivity: number };
  /** Share of hyperbolic (impatient) against exponential (steady) discounting; the delay itself belongs to the option. */
  readonly temporal: { readonly impatience: number };
  readonly social: { readonly collectivism: number; readonly network: number };
  /** How much duties, care for the weak, and justice are at stake. */
  readonly ethical: { readonly duty: number; readonly care: number; readonly justice: number };
  readonly emotional: { readonly trauma: number; readonly fragility: number };
  readonly cognitive: { readonly load: number; readonly fatigue: number; readonly uncertainty: number };
}

/** A variable of the case's causal graph. */
export interface CaseNode {
  readonly name: string;
  readonly label: Label;
  /** Change of welfare per unit of change of the variable, in [-1, 1]; 0 for what only passes effects on. */
  readonly utility: number;
}

/** A direct effect: one unit of change of `from` changes `to` by `weight`, one step later. */
export interface CaseEdge {
  readonly from: string;
  readonly to: string;
  /** In [-1, 1]. */
  readonly weight: number;
  /** In [0, 1]: how sure the author is that there is such an effect. */
  readonly confidence: number;
}

/** Distribution of an option's own, direct outcome, in units of welfare in [-1, 1]. */
export interface CaseOutcome {
  readonly mean: number;
  readonly sd: number;
  /** Third standardised moment; absent means symmetric. */
  readonly skew?: number;
}

/** One of the ways open to who decides. */
export interface CaseOption {
  readonly id: string;
  readonly label: Label;
  /** Change of the graph's variables that the option brings about at once. */
  readonly shock: Readonly<Record<string, number>>;
  readonly outcome: CaseOutcome;
  /** Raw measures behind extent, duration and propinquity. */
  readonly measures: { readonly people: number; readonly hours: number; readonly delayYears: number };
  /** Size of the effect along each dimension, in [0, 1]. */
  readonly dimensions: Readonly<Record<DimensionName, number>>;
  /** The dimensions that count against the option; all others count for it. */
  readonly harms: readonly DimensionName[];
}

/**
 * A decision with options, written by hand around the facts that the original's decision logs record.
 *
 * @see 000-D4, 000-S14
 */
export interface AuthoredCase {
  readonly id: string;
  readonly title: Label;
  readonly situation: Label;
  /** The variables that the original recorded of the situation, e.g. money 30000, urgencyOfAppointment .8. */
  readonly recorded: Readonly<Record<string, number>>;
  readonly context: CaseContext;
  readonly graph: { readonly nodes: readonly CaseNode[]; readonly edges: readonly CaseEdge[] };
  readonly options: readonly CaseOption[];
}
