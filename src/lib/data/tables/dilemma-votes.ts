import { queryTables } from "./query";
import type { TableFile } from "./table-file";

/** An action of a dilemma beside the story that it comes from. */
export interface DilemmaVotes {
  readonly dilemma: string;
  /** Which of the two actions: 0 or 1. */
  readonly side: number;
  readonly anecdote: string;
  /** How many of five annotators called the action the less ethical one. */
  readonly lessEthical: number;
  /** How many readers of the story found its author in the wrong (AUTHOR or EVERYBODY), and how many there were. */
  readonly wrong: number;
  readonly readers: number;
}

/**
 * Joins SCRUPLES: each action of a dilemma with the votes on the story that it comes from, where the file of anecdotes has it.
 *
 * @returns ordered by dilemma and side
 * @see 003-D1, 003-D4. Errors as in `queryTables`
 */
export async function dilemmaVotes(dilemmas: TableFile, anecdotes: TableFile): Promise<DilemmaVotes[]> {
  const sql = `
    WITH sides AS (
      SELECT id, unnest([0, 1]) AS side, unnest(actions) AS action, unnest(gold_annotations) AS votes FROM dilemmas)
    SELECT s.id AS dilemma, s.side AS side, a.id AS anecdote, s.votes AS lessEthical,
      a.label_scores.AUTHOR + a.label_scores.EVERYBODY AS wrong,
      wrong + a.label_scores.OTHER + a.label_scores.NOBODY + a.label_scores.INFO AS readers
    FROM sides s JOIN anecdotes a ON s.action.id = a.id
    ORDER BY dilemma, side`;
  const shape = {
    dilemma: "string",
    side: "number",
    anecdote: "string",
    lessEthical: "number",
    wrong: "number",
    readers: "number",
  } as const;
  return queryTables({ dilemmas, anecdotes }, sql, shape);
}
