/** Targets of the roadmap's two lists (000-T2, 000-T5). */
export interface TargetList {
  /** Detection less false alarms, points: at least. */
  readonly regret: number;
  /** Share of Joy, %: at most. */
  readonly joy: number;
  /** Error of indirect utility: below. */
  readonly mae: number;
  /** Pareto points: at least. */
  readonly pareto: number;
}

/** The lists as printed; the second names the state of 15 July. */
export const targetLists: { readonly first: TargetList; readonly second: TargetList } = {
  first: { regret: 25, joy: 40, mae: 0.1, pareto: 3 },
  second: { regret: 30, joy: 35, mae: 0.1, pareto: 3 },
};

/** What one system reaches, in the units of the targets. */
export type Reached = TargetList;

/** Which targets of a list a system meets. */
export type TargetsMet = Readonly<Record<keyof TargetList, boolean>>;

/** Holds a system against a list, line by line. */
export function targetsMet(reached: Reached, list: TargetList): TargetsMet {
  return {
    regret: reached.regret >= list.regret,
    joy: reached.joy <= list.joy,
    mae: reached.mae < list.mae,
    pareto: reached.pareto >= list.pareto,
  };
}
