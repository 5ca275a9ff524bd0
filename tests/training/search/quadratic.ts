import type { Trial } from "../../../src/lib/training/search";

/**
 * Gradient descent on ½ h w² from w = 1, whose loss after t steps is ½ h (1 - rate h)^2t: lowest at rate 1 / h, divergent
 * above 2 / h.
 */
export function quadraticTrial({ optimum, steps = 20 }: { optimum: number; steps?: number }): Trial {
  const curvature = 1 / optimum;
  return (rate) => {
    const loss = (t: number): number => 0.5 * curvature * (1 - rate * curvature) ** (2 * t);
    const training = Float64Array.from({ length: steps }, (_, t) => loss(t));
    return { training, final: loss(steps) };
  };
}
