/** What one timed run of one side gives. */
export interface Timing {
  /** Wall time of the work alone, without start-up, reading of input and warm-up. */
  readonly seconds: number;
  /** Largest resident memory of the process that did the work, bytes. */
  readonly peakBytes?: number;
  /** A number that both sides must agree on, so that the same work is timed. */
  readonly check?: number;
}

/** One implementation of the work: ours, or a named peer's. */
export interface Contender {
  readonly name: string;
  /** In how many rounds it runs at most, for one too slow to run in all; default all. */
  readonly rounds?: number;
  run(): Promise<Timing> | Timing;
}

/** What a benchmark may use while it prepares. */
export interface BenchTools {
  /** A folder for input files; emptied by nobody, so write each file once. */
  readonly scratch: string;
  /** Runs `bench/peers/<script>` with the benches' own Python and reads the JSON object of its last line. */
  python(script: string, args: readonly string[]): Promise<Timing>;
  /** The same with the system's Python, for a module that only a system package gives. */
  system(script: string, args: readonly string[], module: PeerModule): Promise<Timing>;
}

/** A Python module that a peer needs from the system. */
export interface PeerModule {
  /** What the script imports. */
  readonly module: string;
  /** How to get it, as one sentence. */
  readonly remedy: string;
}

/** Countable parts of a work. */
export interface Items {
  /** Their name, in the plural. */
  readonly name: string;
  /** How many one timed run gets through. */
  readonly count: number;
}

/** One line of the table: the same work done by us and by peers, in interleaved runs. */
export interface Benchmark {
  readonly name: string;
  /** Area of the library; `npm run bench -- information` picks by it, or by a part of the name. */
  readonly area: string;
  /** Goal for the time of ours over that of the first peer; absent where there is none. */
  readonly goal?: number;
  /** Largest difference of `check` between ours and the first peer that still counts as the same result. Default 1e-9. */
  readonly tolerance?: number;
  /** What the timed work gets through, such as the tokens of a step; the table then tells how many a second. */
  readonly items?: Items;
  setup(tools: BenchTools): Promise<{ readonly ours: Contender; readonly peers: readonly Contender[] }>;
}
