/** What a data set records of what decisions led to. */
export interface RecordedOutcome {
  /** Name in data/datasets.yaml. */
  readonly set: string;
  /** Whether somebody decides something in it. */
  readonly decisions: boolean;
  /** What was measured after the decision: nothing, its own payoff (order 0 and 1), or what followed for others later. */
  readonly measured: "nothing" | "own payoff" | "second order";
  readonly holds: string;
}

const nothing = (set: string, holds: string, decisions = false): RecordedOutcome => {
  return { set, decisions, measured: "nothing", holds };
};

/**
 * Every set of the manifest, with what it records of the outcomes of decisions: is there anything that indirect utility could
 * be scored against?
 *
 * @see 000-C17
 */
export const recordedOutcomes: readonly RecordedOutcome[] = [
  nothing("seattle-weather", "weather by day"),
  nothing("co2-concentration", "carbon dioxide by month"),
  nothing("stocks", "prices by month"),
  nothing("typescript-sources", "declarations of a library"),
  nothing("energy-cascade", "energy flux over time"),
  nothing("sachs", "protein levels of single cells, some after interventions of experimenters"),
  nothing("goemotions", "comments and their emotions"),
  nothing("goemotions-ko", "comments and their emotions"),
  nothing("kote", "comments and their emotions"),
  nothing("scruples-dilemmas", "pairs of actions and which is worse", true),
  nothing("scruples-label-counts", "votes on who is in the wrong", true),
  nothing("scruples-anecdotes-4k", "anecdotes told by one side, and votes", true),
  nothing("ethics", "statements and moral judgments", true),
  nothing("nsmc-20k", "film reviews and their sentiment"),
  nothing("amcd-counterfactual", "sentences, counterfactual or not"),
  nothing("dailydialog-devtest", "dialogues with emotions"),
  nothing("regret-normality", "imagined outcomes and how much regret readers expect", true),
  { set: "choices13k", decisions: true, measured: "own payoff", holds: "choices between gambles" },
  { set: "hbayesdm-risk", decisions: true, measured: "own payoff", holds: "choices between gambles" },
  { set: "holt-laury", decisions: true, measured: "own payoff", holds: "choices from lists of lotteries" },
  nothing("tinyshakespeare", "plays"),
  nothing("mbpp", "programming problems"),
  nothing("humaneval", "programming problems"),
  nothing("moralchoice", "moral scenarios and two actions each", true),
  nothing("red-heart-original", "training records, and decisions with predicted, never observed, outcomes", true),
  nothing("wmtp-original", "training records"),
  nothing("augnes-original", "judgment records", true),
];
