import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { simulateChoices, type Chooser, type Lottery, type SimulatedChoice } from "../choices";
import { verify, type Verdict } from "./constraints";
import type { Judgment } from "./record";
import { afterUse, unusedStrategy, type StrategyStats } from "./strategy-stats";

/** Something to be judged: a goal, and strategies that pay with some chance. */
export interface JudgmentTask {
  readonly goal_summary: string;
  readonly intent_type: string;
  /** Constraints bind only where a task is regulated. */
  readonly regulated: boolean;
  readonly constraints: readonly string[];
  /** At least two, by name. */
  readonly strategies: Readonly<Record<string, Lottery>>;
}

/** A judgement with what it was made from. */
export interface StubJudgment {
  readonly record: Judgment;
  readonly choice: SimulatedChoice;
}

/** What a run of the stub leaves. */
export interface StubLog {
  readonly judgments: readonly StubJudgment[];
  readonly stats: ReadonlyMap<string, StrategyStats>;
}

/** How the stub runs. */
export interface StubOptions {
  readonly stream: Stream;
  readonly chooser: Chooser;
  /** The disposition behind the choices. No record holds it (002-C2). */
  readonly theta: ArrayLike<number>;
  /** Of the first judgement, in milliseconds since 1970; each later one comes a second after. Default 2025-05-08. */
  readonly start?: number;
}

/**
 * The stub simulator, theta -> judgements (002-S2): a noisy maximiser picks a strategy, the logic layer passes or blocks it, and
 * what passes is executed. Reward is what the strategy paid, 0 where it was blocked; advantage is the reward minus what the
 * strategy had brought on average before, 0 for its first use; feedback compares with the best strategy forgone.
 *
 * @param tasks at least one, each with two strategies or more
 * @throws RangeError for no tasks or too few strategies, an unreadable constraint, or a theta that the chooser refuses
 */
export function augnesStub(tasks: readonly JudgmentTask[], options: StubOptions): StubLog {
  const { stream, chooser, theta, start = Date.UTC(2025, 4, 8) } = options;
  requireInteger("tasks.length", tasks.length, { min: 1 });
  requireInteger("start", start);
  const menus = tasks.map(({ strategies }) => Object.values(strategies));
  const stats = new Map<string, StrategyStats>();
  const judgments = simulateChoices(stream, chooser, theta, menus).map((choice, i) => {
    const task = tasks[i]!;
    const strategy = Object.keys(task.strategies)[choice.chosen]!;
    const verdict = verify(choice.menu[choice.chosen]!, task.regulated ? task.constraints : []);
    const before = stats.get(strategy) ?? unusedStrategy;
    const reward = verdict.logicPass ? choice.reward : 0;
    const advantage = before.use_count === 0 ? 0 : reward - before.mean_reward;
    const timestamp = new Date(start + 1000 * i).toISOString();
    stats.set(strategy, afterUse(before, { reward, advantage, logicPass: verdict.logicPass, timestamp }));
    return { choice, record: recordOf(task, strategy, { verdict, reward, advantage, timestamp, choice }) };
  });
  return { judgments, stats };
}

interface Judged {
  readonly verdict: Verdict;
  readonly reward: number;
  readonly advantage: number;
  readonly timestamp: string;
  readonly choice: SimulatedChoice;
}

function recordOf(task: JudgmentTask, strategy: string, judged: Judged): Judgment {
  const { verdict, reward, advantage, timestamp, choice } = judged;
  return {
    goal_summary: task.goal_summary,
    strategy_hint: strategy,
    intent_type: task.intent_type,
    regulated: task.regulated,
    constraints: [...task.constraints],
    executor_result: verdict.logicPass ? `paid ${reward}` : null,
    reward,
    advantage,
    logic_pass: verdict.logicPass,
    proof_obj: verdict.proof.map((step) => ({ ...step })),
    feedback_text: feedbackText(verdict, choice),
    meta_comment: null,
    timestamp,
  };
}

function feedbackText({ logicPass }: Verdict, { feedback }: SimulatedChoice): string {
  if (!logicPass) return "blocked by a constraint";
  if (feedback === 0) return "as good as the best strategy forgone";
  return feedback > 0
    ? `better than the best strategy forgone by ${feedback}`
    : `worse than the best strategy forgone by ${-feedback}`;
}
