import { requireInteger, requireOneOf } from "../../arguments";

/** Numbers of 32 bits only; 16 bits with a 32-bit master copy of the weights (mixed precision); or 16 bits only. */
export type TrainingPrecision = "float32" | "mixed" | "float16";

/** Optimizers by what they remember of each weight: two moments of 4 or of 1 byte, one moment of 4, or nothing. */
export type OptimizerKind = "adam" | "adamw" | "adam-8bit" | "sgd-momentum" | "sgd";

const stateBytes: Readonly<Record<OptimizerKind, number>> = {
  adam: 8,
  adamw: 8,
  "adam-8bit": 2,
  "sgd-momentum": 4,
  sgd: 0,
};

/** Bytes of a weight, of its 32-bit master copy and of its gradient. */
const numberBytes: Readonly<Record<TrainingPrecision, { weight: number; master: number; gradient: number }>> = {
  float32: { weight: 4, master: 0, gradient: 4 },
  mixed: { weight: 2, master: 4, gradient: 2 },
  float16: { weight: 2, master: 0, gradient: 2 },
};

/** How a model is trained, as far as memory is concerned. */
export interface TrainingSetup {
  /** Default "mixed". */
  readonly precision?: TrainingPrecision;
  /** Default "adamw". */
  readonly optimizer?: OptimizerKind;
  /** Whether a 32-bit moving average of the weights is kept (001-S11). Default false. */
  readonly ema?: boolean;
  /** How many of the weights are trained; the others are frozen. Default all. */
  readonly trained?: number;
}

/** Bytes that a model takes while it is trained, without activations. */
export interface TrainingState {
  readonly weights: number;
  /** 32-bit copy that 16-bit weights are rounded from. */
  readonly master: number;
  readonly gradients: number;
  /** Moments of the optimizer. */
  readonly optimizer: number;
  /** Moving average of the weights. */
  readonly ema: number;
  readonly total: number;
}

/**
 * Bytes of weights, gradients and optimizer. Adam takes 16 a weight, with mixed precision as without: 2 + 4 + 2 + 8 or 4 + 4 + 8.
 *
 * The scales of 8-bit moments (a number for each block of some thousand weights) and what an allocator wastes are left out.
 *
 * @param parameters number of weights
 * @throws RangeError for a number of weights that is not whole, more trained weights than there are, or an unknown name
 * @see 001-C6, 003-A5. Rajbhandari et al. 2020 (ZeRO), section 3.1; Dettmers et al. 2022 for 8-bit moments
 */
export function trainingState(parameters: number, setup: TrainingSetup = {}): TrainingState {
  requireInteger("parameters", parameters, { min: 0 });
  const { precision = "mixed", optimizer = "adamw", ema = false, trained = parameters } = setup;
  requireInteger("trained", trained, { min: 0, max: parameters });
  requireOneOf("precision", precision, Object.keys(numberBytes) as TrainingPrecision[]);
  requireOneOf("optimizer", optimizer, Object.keys(stateBytes) as OptimizerKind[]);
  const bytes = numberBytes[precision];
  const parts = {
    weights: bytes.weight * parameters,
    master: bytes.master * trained,
    gradients: bytes.gradient * trained,
    optimizer: stateBytes[optimizer] * trained,
    ema: ema ? 4 * trained : 0,
  };
  return { ...parts, total: Object.values(parts).reduce((sum, part) => sum + part, 0) };
}
