import { requireInteger } from "../../arguments";
import { constant, type Schedule } from "./schedule";

/**
 * Rises in a straight line from 0 at step 0 to 1 at step `steps`, then follows another schedule that begins there.
 *
 * @param steps at least 0; 0 gives the other schedule as it is
 * @param then default a constant 1
 * @see get_cosine_schedule_with_warmup of Hugging Face transformers, which is `warmUp(w, cosine({ steps: total - w }))`
 */
export function warmUp(steps: number, then: Schedule = constant()): Schedule {
  requireInteger("steps", steps, { min: 0 });
  return (step) => (step < steps ? step / steps : then(step - steps));
}
