import path from "node:path";
import { readResults } from "../board/file";
import { sha256 } from "../support/hash";
import { Memo } from "../support/memo";
import type { Entry } from "./catalog";
import { plainFailure, type Failure } from "./failure";
import { DataStates } from "./data-states";
import { notebookInputs, sharedInputs, type InputSources } from "./inputs";
import { codeCells, readNotebook, type Notebook } from "./notebook";
import { dataOfResults, lackedFiles, type Kept } from "./kept";
import {
  destinationOf,
  isCommitted,
  labelOf,
  spareDestination,
  type Destination,
  type Project,
  type Variant,
} from "./project";
import { rowDigests, type RowDigests } from "./row-digest";
import { Sources } from "./sources";
import type { Targets } from "./stage";
import { changedInputs, changedOutputs, readStamp, type Inputs, type Stamp } from "./stamp";

/** A notebook that can run, with all that decides whether it must. */
export interface Job {
  readonly entry: Entry;
  readonly notebook: Notebook;
  readonly inputs: Inputs;
  readonly targets: Targets;
  /** Where results go that lack data of the committed ones; absent where nothing committed is at stake. */
  readonly spare?: Targets;
  /** Set where the run of now has been made, without data of the committed results, which stay. */
  readonly kept?: Kept;
  /** The last complete run, if any is known. */
  readonly last?: Stamp;
  /** Why it must run; empty where its results are up to date. */
  readonly reasons: readonly string[];
}

/** A notebook that can't run as it is. */
export interface Misfit {
  readonly entry: Entry;
  readonly failure: Failure;
}

/** What is to be done about each chosen notebook, in their order. */
export type Plan = readonly (Job | Misfit)[];

/** Whether a planned notebook can run. */
export function isJob(item: Job | Misfit): item is Job {
  return "inputs" in item;
}

/** How a plan is made. */
export interface PlanRequest {
  readonly project: Project;
  readonly variant: Variant;
  readonly env: NodeJS.ProcessEnv;
}

/** Finds out for each notebook whether anything that its results depend on has changed since its last complete run. */
export function makePlan(entries: readonly Entry[], request: PlanRequest): Plan {
  const { project, env } = request;
  const folder = path.join(project.cache, "notebooks");
  const imports = new Memo<readonly string[]>(path.join(folder, ".imports.json"));
  const digests = new Memo<RowDigests>(path.join(folder, ".rows.json"));
  const data = new DataStates(project.root, folder, env["RED_HEART_DATA"]);
  const given = { shared: sharedInputs(project, env), sources: new Sources(imports) };
  const rows = rowDigests(project.papers, digests);
  const plan = entries.map((entry) => planned(entry, rows[entry.name] ?? "none", request, given, data));
  for (const memo of [imports, digests, data]) memo.save();
  return plan;
}

function planned(
  entry: Entry,
  rows: string,
  request: PlanRequest,
  given: InputSources,
  data: DataStates,
): Job | Misfit {
  try {
    const notebook = readRunnable(entry);
    const own = notebookInputs(request.project.root, notebook, request.variant, rows, given);
    const inputs = notebook.runsLast ? { ...own, ...otherFindings(entry.name, request) } : own;
    return { entry, notebook, inputs, ...freshness(entry.name, inputs, request, data) };
  } catch (error) {
    return { entry, failure: plainFailure("NotebookError", messageOf(error)) };
  }
}

/** What a notebook that runs last stands on beside its own inputs: the verdicts of all others. */
function otherFindings(name: string, { project, variant }: PlanRequest): Inputs {
  const others = readResults(destinationOf(project, variant).figures).filter(({ notebook }) => notebook !== name);
  const verdicts = others.flatMap(({ claims }) => claims.map(({ id, verdict }) => `${id} ${verdict}`));
  return { "the other notebooks' verdicts": sha256(verdicts.join("\n")) };
}

function readRunnable(entry: Entry): Notebook {
  const notebook = readNotebook(entry.file);
  if (!codeCells(notebook).some(({ tags }) => tags.includes("parameters"))) {
    throw new Error('has no code cell with the tag "parameters"; its seed and sizes belong there');
  }
  return notebook;
}

function freshness(
  name: string,
  inputs: Inputs,
  request: PlanRequest,
  data: DataStates,
): Pick<Job, "targets" | "spare" | "kept" | "last" | "reasons"> {
  const { project, variant } = request;
  const changesOf = (last: Stamp, { stamp }: Targets): readonly string[] =>
    changes(last, inputs, stamp, project.root, data);
  const targets = targetsOf(name, destinationOf(project, variant), variant);
  const last = readStamp(targets.stamp);
  const own = last
    ? { targets, last, reasons: changesOf(last, targets) }
    : { targets, reasons: ["has not run here yet"] };
  if (!isCommitted(variant)) return own;
  const spare = targetsOf(name, spareDestination(project), variant);
  const without = own.reasons.length === 0 ? undefined : readStamp(spare.stamp);
  if (!without || changesOf(without, spare).length > 0) return { ...own, spare };
  const lacks = lackedFiles(without.data, dataOfResults(targets.figures));
  if (lacks.length === 0) return { ...own, spare };
  return { targets, spare, last: without, reasons: [], kept: { name, lacks, place: spare.figures } };
}

function targetsOf(name: string, destination: Destination, variant: Variant): Targets {
  return {
    notebook: path.join(destination.notebooks, `${name}.ipynb`),
    figures: path.join(destination.figures, name),
    stamp: path.join(destination.stamps, `${name}.${labelOf(variant)}.json`),
  };
}

function changes(last: Stamp, inputs: Inputs, stamp: string, root: string, data: DataStates): readonly string[] {
  const read = Object.entries(last.data).filter(([name, state]) => data.differs(name, state));
  return [
    ...changedInputs(last.inputs, inputs).map((name) => `${name} changed`),
    ...read.map(([name]) => `the data file ${name} changed`),
    ...changedOutputs(stamp, last).map((file) => `${path.relative(root, file)} is not as it was left`),
  ];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
