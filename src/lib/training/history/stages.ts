/** A span of epochs in which accuracy was counted by one rule. */
export interface ThresholdStage {
  /** First and last epoch. */
  readonly from: number;
  readonly to: number;
  /** Distance below which a regret or Bentham value counts as right. */
  readonly values: number;
  /** The same for SURD. */
  readonly surd: number;
}

/** The original tightens what it calls right while it trains: accuracy falls at 6, 16 and 31 while the loss falls too. */
export const thresholdStages: readonly ThresholdStage[] = [
  { from: 1, to: 5, values: 0.3, surd: 0.35 },
  { from: 6, to: 15, values: 0.25, surd: 0.3 },
  { from: 16, to: 30, values: 0.2, surd: 0.25 },
  { from: 31, to: 50, values: 0.15, surd: 0.2 },
];
