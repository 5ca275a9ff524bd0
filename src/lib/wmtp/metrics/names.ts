/** The seven numbers that the plan adds to the log (004-S11, 004-T2). */
export const plannedMetrics: readonly string[] = [
  "train/weight_p25",
  "train/weight_p75",
  "train/weight_p95",
  "train/rho1_usage_ratio",
  "train/critic_delta_mean",
  "train/nan_weights",
  "train/extreme_weights",
];
