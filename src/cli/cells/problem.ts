/** Something that a notebook must not hold. */
export interface Problem {
  /** File name of the notebook. */
  readonly notebook: string;
  /** Count among the cells that run, from 1, as Jupyter shows it in [ ]; absent for the notebook as a whole. */
  readonly cell?: number;
  /** 1-based line within the cell. */
  readonly line?: number;
  readonly message: string;
}

/** "17-surd-pid-ksg.ipynb:cell 4:line 2: message". */
export function problemText({ notebook, cell, line, message }: Problem): string {
  const place = [notebook, ...(cell ? [`cell ${cell}`] : []), ...(line ? [`line ${line}`] : [])];
  return `${place.join(":")}: ${message.replaceAll("\n", "\n    ")}`;
}
