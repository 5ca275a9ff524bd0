import type { Failure } from "./failure";

/** How far a running notebook has come. */
export interface Progress {
  readonly name: string;
  /** The code cell that runs, from 1; 0 before the first. */
  readonly cell: number;
  readonly total: number;
  /** Seconds so far. */
  readonly elapsed: number;
  /** Seconds to come, where anything is known about them. */
  readonly rest?: number;
}

/** How one notebook ended. */
export type Outcome =
  | { readonly kind: "done"; readonly name: string; readonly seconds: number }
  /** It ran without data of the committed results, which stay. */
  | { readonly kind: "kept"; readonly name: string; readonly seconds: number }
  | { readonly kind: "failed"; readonly name: string; readonly seconds: number; readonly failure: Failure }
  | { readonly kind: "stopped"; readonly name: string };

/** Tells a person how the run goes. */
export interface Reporter {
  readonly started: (name: string) => void;
  readonly progressed: (progress: Progress) => void;
  readonly ended: (outcome: Outcome) => void;
  /** Leaves the terminal tidy; nothing is reported afterwards. */
  readonly close: () => void;
}

/** Where a reporter writes: a terminal or a log. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}
