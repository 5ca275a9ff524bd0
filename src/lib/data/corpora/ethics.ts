import { requireLabel, requireText } from "../rows/check";
import { csvCells } from "../rows/cells";

/** A scenario with a binary label. */
export interface EthicsScenario {
  readonly text: string;
  readonly label: number;
}

/** A first-person story: is it clearly wrong (1) or not (0)? */
export interface CommonsenseScenario extends EthicsScenario {
  /** One or two sentences by a crowd worker; otherwise a paragraph from Reddit. */
  readonly short: boolean;
  readonly edited: boolean;
}

/** A request or a role, and an excuse or duty: reasonable (1) or not (0)? */
export interface DeontologyScenario extends EthicsScenario {
  readonly excuse: string;
}

/** A scenario, and a trait that somebody in it shows (1) or does not (0). */
export interface VirtueScenario extends EthicsScenario {
  readonly trait: string;
}

/** Two scenarios, the first more pleasant than the second. */
export interface UtilitarianPair {
  readonly better: string;
  readonly worse: string;
}

/**
 * Reads cm_*.csv of ETHICS: label, input, is_short, edited. Label 1: clearly wrong.
 *
 * @throws Error "ethics commonsense: line 7: ..." for a missing column, an empty text or another label
 * @see 001-D2, 003-D1. Hendrycks et al. 2021, "Aligning AI With Shared Human Values"
 */
export function loadCommonsense(file: string): CommonsenseScenario[] {
  return labelled("commonsense", file, ["input", "is_short", "edited"], (where, [short, edited]) => ({
    short: requireBoolean(where, short),
    edited: requireBoolean(where, edited),
  }));
}

/** Reads cm_ambig.csv: stories on which people disagree, without labels; one quoted cell a row. Errors as above. */
export function loadAmbiguous(file: string): string[] {
  const name = "ethics ambiguous";
  return csvCells(name, file, 1).map(({ line, cells: [text] }) => requireText(`${name}: line ${line}`, text));
}

/** Reads deontology_*.csv: label, scenario, excuse. Label 1: reasonable. Errors as above. */
export function loadDeontology(file: string): DeontologyScenario[] {
  return labelled("deontology", file, ["scenario", "excuse"], (where, [excuse]) => ({
    excuse: requireText(where, excuse),
  }));
}

/** Reads justice_*.csv: label, scenario. Label 1: a reasonable claim of desert or impartiality. Errors as above. */
export function loadJustice(file: string): EthicsScenario[] {
  return labelled("justice", file, ["scenario"], () => ({}));
}

/** Reads virtue_*.csv: label, "scenario [SEP] trait". Label 1: the trait is shown. Errors as above, and for a missing trait. */
export function loadVirtue(file: string): VirtueScenario[] {
  return labelled("virtue", file, ["scenario"], () => ({})).map(({ text: both, label }, row) => {
    const [text, trait, ...rest] = both.split("[SEP]").map((part) => part.trim());
    const where = `ethics virtue: row ${row + 1}`;
    if (rest.length > 0) throw new Error(`${where}: expected one [SEP], got ${rest.length + 1}`);
    return { text: requireText(where, text), trait: requireText(where, trait), label };
  });
}

/** Reads util_*.csv, which has no header: the more pleasant scenario, the less pleasant one. Errors as above. */
export function loadUtilitarianism(file: string): UtilitarianPair[] {
  const name = "ethics utilitarianism";
  return csvCells(name, file, 2).map(({ line, cells: [better, worse] }) => ({
    better: requireText(`${name}: line ${line}`, better),
    worse: requireText(`${name}: line ${line}`, worse),
  }));
}

/** Rows of a file whose first column is the label and whose second is the text; `more` reads the others. */
function labelled<T>(
  subset: string,
  file: string,
  columns: readonly string[],
  more: (where: string, cells: readonly string[]) => T,
): (EthicsScenario & T)[] {
  const name = `ethics ${subset}`;
  return csvCells(name, file, columns.length + 1, ["label", ...columns]).map(
    ({ line, cells: [label, text, ...rest] }) => {
      const where = `${name}: line ${line}`;
      return { text: requireText(where, text), label: requireLabel(where, label, 2), ...more(where, rest) };
    },
  );
}

function requireBoolean(where: string, cell: string | undefined): boolean {
  if (cell === "True" || cell === "False") return cell === "True";
  throw new Error(`${where}: expected True or False, got "${cell ?? ""}"`);
}
