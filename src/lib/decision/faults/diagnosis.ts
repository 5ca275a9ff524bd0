import { requireFinite } from "../../arguments";

/** A fault that the diagnosis names, with its cause and what would show it (000-T1). */
export interface NamedFault {
  readonly fault: string;
  readonly cause: string;
  /** What is measured. */
  readonly measure: string;
  /** The fault is there where the measure lies on the `side` of the limit. */
  readonly limit: number;
  readonly side: "above" | "below";
  /** Why a switch can come out one way only, so that it tests nothing; absent where it is open. */
  readonly byConstruction?: string;
}

/** The six rows of the diagnosis. Limits are the roadmap's own targets where it has one. */
export const namedFaults = {
  ripple: {
    fault: "2nd and 3rd order effects are missed · 여파 미고려",
    cause: "only one step is followed",
    measure: "error of indirect utility (MAE)",
    limit: 0.1,
    side: "above",
  },
  joy: {
    fault: "bias to Joy · 기쁨 편향",
    cause: "65% of the training texts are Joy",
    measure: "share of Joy among calls, %",
    limit: 40,
    side: "above",
  },
  regret: {
    fault: "regret stays at 0 · 후회 0 반복",
    cause: "a fixed threshold of .2 on absolute losses",
    measure: "detection less false alarms, points",
    limit: 25,
    side: "below",
  },
  bentham: {
    fault: "costs outside the dimensions · 벤담 변수 제한",
    cause: "no dimension for external cost, redistribution, self-damage",
    measure: "wrong preferences, %",
    limit: 5,
    side: "above",
    byConstruction: "off is the judge that defines what is wrong",
  },
  views: {
    fault: "risk is not seen · 세 관점 부재",
    cause: "a single expectation",
    measure: "pairs of unequal risk told apart, %",
    limit: 50,
    side: "below",
    byConstruction: "equal expectations tell 0% apart, unequal spreads 100%",
  },
  feedback: {
    fault: "errors stay · 피드백 미약",
    cause: "no hook",
    measure: "error of delta-utility at the end",
    limit: 0.2,
    side: "above",
    byConstruction: "on is the injected error with frozen weights",
  },
} as const satisfies Record<string, NamedFault>;

/** Name of a row of the diagnosis. */
export type FaultName = keyof typeof namedFaults;

/** The measure with the cause there and with the cause gone. */
export interface Switched {
  readonly on: number;
  readonly off: number;
}

/** What switching a cause shows. */
export interface Diagnosed extends Switched {
  readonly name: FaultName;
  /** Whether the fault is there with the cause. */
  readonly produced: boolean;
  /** Whether it is gone without it. */
  readonly removed: boolean;
  /** Whether one of the two states is given with the measure, whatever comes out. */
  readonly byConstruction: boolean;
}

/**
 * Whether each named cause makes its fault, and taking it away removes it (000-T1).
 *
 * @throws RangeError that names the fault whose measure is no number
 */
export function diagnose(measured: Readonly<Record<FaultName, Switched>>): readonly Diagnosed[] {
  return (Object.keys(namedFaults) as FaultName[]).map((name) => {
    const { on, off } = measured[name];
    const fault: NamedFault = namedFaults[name];
    requireFinite(`${name}.on`, on);
    requireFinite(`${name}.off`, off);
    const byConstruction = fault.byConstruction !== undefined;
    return { name, on, off, produced: isThere(fault, on), removed: !isThere(fault, off), byConstruction };
  });
}

/** What a switch shows, in words: "confirmed" where the fault comes and goes with its cause. */
export function finding({ produced, removed }: Pick<Diagnosed, "produced" | "removed">): Finding {
  if (!produced) return "no fault with the cause";
  return removed ? "confirmed" : "fault remains without the cause";
}

/** See {@link finding}. */
export type Finding = "confirmed" | "no fault with the cause" | "fault remains without the cause";

/** Findings by fault: of the switches that could come out either way, and of those that hold by construction. */
export function findings(diagnosed: readonly Diagnosed[]): Readonly<Record<"open" | "byConstruction", Findings>> {
  const of = (given: boolean): Findings =>
    Object.fromEntries(
      diagnosed.filter(({ byConstruction }) => byConstruction === given).map((one) => [one.name, finding(one)]),
    );
  return { open: of(false), byConstruction: of(true) };
}

/** Findings by name of the fault. */
export type Findings = Readonly<Record<string, Finding>>;

function isThere({ limit, side }: NamedFault, measure: number): boolean {
  return side === "above" ? measure > limit : measure < limit;
}
