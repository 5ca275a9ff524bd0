import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { kernelBridge, type KernelBridge } from "./kernel-bridge";
import { once } from "../lazy";
import { engineNote, lockfileHash, revision } from "./results/provenance";
import { formatResults, type ClaimResult, type FigureResult, type Provenance, type Results } from "./results/results";
import type { Value } from "./value";

/** How much a run computes: quick for tests, paper for the committed results, full for a GPU or a cluster. */
export const profiles = ["quick", "paper", "full"] as const;

/** One of {@link profiles}. */
export type Profile = (typeof profiles)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** One notebook's run: where it writes, what it has recorded, and what shows it. */
export class Session {
  readonly notebook: string;
  readonly profile: Profile;
  /** Folder of the notebook's figures and results.json. */
  readonly folder: string;
  /** Folder of the ledger's rows. */
  readonly papers: string;
  readonly environment: Environment;
  /** Whether a person runs cells by hand, so that a cell may run again and replace what it recorded. */
  readonly interactive: boolean;

  readonly #root: string;
  readonly #bridge: () => KernelBridge | undefined;
  readonly #figures = new Map<string, FigureResult>();
  readonly #claims = new Map<string, ClaimResult>();
  readonly #data = new Map<string, string>();
  readonly #owners = new Map<string, Owner>();
  #parameters: Readonly<Record<string, Value>> = {};
  readonly #revision = once(() => revision(this.#root, this.environment));
  readonly #lockfile = once(() => lockfileHash(this.#root, this.environment));

  /** @throws RangeError if RED_HEART_PROFILE is not a profile */
  constructor(root: string, environment: Environment, bridge: () => KernelBridge | undefined = kernelBridge) {
    this.#root = root;
    this.#bridge = bridge;
    this.environment = environment;
    this.interactive = (environment["RED_HEART_NOTEBOOK"] ?? "") === "";
    this.notebook = notebookName(environment);
    this.profile = profileOf(environment["RED_HEART_PROFILE"]);
    this.papers = join(root, "data", "papers");
    this.folder = resolve(root, environment["RED_HEART_OUT"] ?? ".cache/interactive/figures", this.notebook);
  }

  /** The kernel that shows things, if there is one. */
  get bridge(): KernelBridge | undefined {
    return this.#bridge();
  }

  /** Execution count of the running cell, as an object to spread into a record. */
  get cell(): { readonly cell?: number } {
    const count = this.bridge?.cell?.executionCount;
    return count === undefined ? {} : { cell: count };
  }

  /** Every claim recorded so far. */
  get claims(): readonly ClaimResult[] {
    return [...this.#claims.values()];
  }

  /**
   * Reserves a name for the running cell.
   *
   * @param what for the message: "figure 003-F10"
   * @throws Error if another cell, or this run of the cell, has it already; a cell that a person runs again may replace
   *   its own
   */
  reserve(what: string): void {
    const running = this.bridge?.cell;
    const owner = this.#owners.get(what);
    if (owner !== undefined && !this.#mayReplace(owner)) {
      const where = owner.count === undefined ? "" : ` in cell ${owner.count}`;
      throw new Error(`${what}: already recorded${where} of ${this.notebook}`);
    }
    this.#owners.set(what, { count: running?.executionCount, id: running?.id });
  }

  #mayReplace(owner: Owner): boolean {
    const running = this.bridge?.cell;
    if (!this.interactive || running === undefined || running.executionCount === owner.count) return false;
    return running.id === undefined || owner.id === undefined || running.id === owner.id;
  }

  /** Records a figure; the file is on disk already. */
  addFigure(figure: FigureResult): void {
    this.#figures.set(figure.id, figure);
    this.save();
  }

  /** Records a judged claim. */
  addClaim(claim: ClaimResult): void {
    this.#claims.set(claim.id, claim);
    this.save();
  }

  /** Records that a data set was read. */
  addData(name: string, hash: string): void {
    this.#data.set(name, hash);
    this.save();
  }

  /** Records the parameters of the run. */
  setParameters(parameters: Readonly<Record<string, Value>>): void {
    this.#parameters = parameters;
    this.save();
  }

  /** Everything recorded so far. */
  results(): Results {
    const { seed } = this.#parameters;
    return {
      notebook: this.notebook,
      profile: this.profile,
      ...(typeof seed === "number" ? { seed } : {}),
      parameters: this.#parameters,
      engine: engineNote()?.name ?? "none (no tensors used)",
      provenance: this.#provenance(),
      figures: [...this.#figures.values()],
      claims: this.claims,
    };
  }

  /** What a figure's output says about where it comes from. */
  outputProvenance(): Readonly<Record<string, unknown>> {
    const { notebook, profile, seed, engine, provenance } = this.results();
    return { ...provenance, notebook, profile, engine, ...this.cell, ...(seed === undefined ? {} : { seed }) };
  }

  /** Writes results.json beside itself and renames it, so that a reader never sees half of it. */
  save(): void {
    writeBeside(join(this.folder, "results.json"), formatResults(this.results()));
  }

  #provenance(): Provenance {
    const engine = engineNote();
    return {
      ...this.#revision(),
      lockfile: this.#lockfile(),
      ...(engine === undefined ? {} : { fingerprint: engine.fingerprint }),
      data: Object.fromEntries([...this.#data].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }
}

/** The session of this process, from its environment, made at first use. */
export const currentSession: () => Session = once(() => new Session(resolve(__dirname, "../../.."), process.env));

/** Writes a file beside its place and renames it there, making folders as needed. */
export function writeBeside(file: string, content: string): void {
  const folder = resolve(file, "..");
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `.${basename(file)}.${process.pid}`);
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/** The cell that recorded a name. */
interface Owner {
  readonly count: number | undefined;
  readonly id: string | undefined;
}

/** RED_HEART_NOTEBOOK, else the notebook that the Jupyter server says it opened, else "interactive". */
function notebookName(environment: Environment): string {
  const given = environment["RED_HEART_NOTEBOOK"] ?? "";
  if (given !== "") return given;
  const opened = environment["JPY_SESSION_NAME"] ?? "";
  return opened.endsWith(".ipynb") ? basename(opened, ".ipynb") : "interactive";
}

function profileOf(given = "paper"): Profile {
  const profile = profiles.find((name) => name === given);
  if (profile === undefined) {
    throw new RangeError(`RED_HEART_PROFILE: expected one of ${profiles.join(", ")}, got ${given}`);
  }
  return profile;
}
