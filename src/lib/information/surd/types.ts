/** What a share of information is: held by several agents alike, by one alone, or only by several together. */
export type SurdKind = "redundant" | "unique" | "synergistic";

/** A variable of the past (or present) that may inform the target. */
export interface SurdAgent {
  /** Name to show: "q2(t-1)", or the name as given where no lag is involved. */
  readonly label: string;
  /** Name of the signal. */
  readonly variable: string;
  /** How many samples before the target; 0 for an agent at the target's own time. */
  readonly lag: number;
}

/** One term of the decomposition. */
export interface SurdAtom {
  /** Stable name: kind and 1-based numbers of the agents, "U1", "R12", "S13"; with commas from ten agents on, "S1,10". */
  readonly label: string;
  readonly kind: SurdKind;
  /** 1-based numbers of the agents, ascending. */
  readonly agents: readonly number[];
  /** Amount, bits; never negative. */
  readonly bits: number;
  /** Amount over the result's `normaliser`. */
  readonly share: number;
}

/** Mutual information of the target with a set of agents taken together. */
export interface SubsetInformation {
  /** 1-based numbers of the agents, ascending. */
  readonly agents: readonly number[];
  readonly bits: number;
}

/** Sets of agents that inform about a state of the target equally well, so that a rule must choose among them. */
export interface SurdTie {
  /** The atom that received the information: the first in lexicographic order. */
  readonly chosen: string;
  /** The atoms that could have received it as well. */
  readonly tied: readonly string[];
  /** Information at stake, bits, summed over the target's states. */
  readonly bits: number;
}

/** The decomposition of what agents tell about one target. */
export interface SurdResult {
  readonly target: string;
  readonly agents: readonly SurdAgent[];
  /** Terms above zero: unique, then redundant, then synergistic, each by size and number. `surdBits` gives 0 for the rest. */
  readonly atoms: readonly SurdAtom[];
  /** Every set of up to `maxOrder` agents, by size and number. */
  readonly mutualInformation: readonly SubsetInformation[];
  /** Entropy H(T) of the target, bits. */
  readonly entropy: number;
  /** Mutual information I(T; all agents), bits, from the full joint histogram whatever `maxOrder` is. */
  readonly information: number;
  /**
   * 1 - sum of the atoms / H(T): what no set of up to `maxOrder` agents explains, as the original reports it; 0 for a target
   * that never changes. With all orders it is H(T | all agents) / H(T).
   */
  readonly leak: number;
  /** H(T | all agents) / H(T) from the full joint histogram, whatever `maxOrder` is; 0 for a target that never changes. */
  readonly leakOfAll: number;
  /**
   * What shares are divided by, bits: the largest mutual information of a computed set (I(T; all) when all orders are
   * computed), or the sum of the atoms after a correction of bias.
   */
  readonly normaliser: number;
  /** Number of time points used; 0 for a given distribution. */
  readonly samples: number;
  /** Number of joint states of target and agents that occur. Close to `samples`, the histogram is mostly noise. */
  readonly occupiedCells: number;
  readonly ties: readonly SurdTie[];
}
