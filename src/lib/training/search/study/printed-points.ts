import { studentInterval } from "../../../statistics";
import { freshAt, printedOptimum, printedSweepPoints, type SearchOutcome } from "./search-study";

/** How a point of the printed sweep compares with 5.6e-5. */
export interface PrintedContrast {
  readonly corpus: string;
  readonly rate: number;
  /** Mean test loss over seeds, with Student's 95% interval of the paired difference from that at 5.6e-5. */
  readonly loss: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Every point of the printed sweep against 5.6e-5, paired over the seeds of a corpus. 5.6e-5 is the minimum beyond seed noise
 * if every difference but its own lies above 0 with its whole interval.
 *
 * @param outcomes of one corpus or several, at least two seeds each
 * @see 001-F2
 */
export function printedContrasts(outcomes: readonly SearchOutcome[]): PrintedContrast[] {
  const corpora = [...new Set(outcomes.map(({ corpus }) => corpus))];
  return corpora.flatMap((corpus) => {
    const own = outcomes.filter((outcome) => outcome.corpus === corpus);
    const losses = (rate: number): number[] => own.map((outcome) => freshAt(outcome, rate).final);
    const reference = losses(printedOptimum);
    return printedSweepPoints().map((rate) => {
      const { estimate, low, high } = studentInterval(losses(rate).map((loss, i) => loss - reference[i]!));
      const loss = losses(rate).reduce((sum, value) => sum + value, 0) / own.length;
      return { corpus, rate, loss, difference: estimate, low, high };
    });
  });
}

/** Whether 5.6e-5 lies below every other point of the printed sweep by more than seed noise. */
export function isPrintedOptimum(contrasts: readonly PrintedContrast[]): boolean {
  return contrasts.every(({ rate, low }) => rate === printedOptimum || low > 0);
}
