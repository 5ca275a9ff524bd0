import type * as Typescript from "@tslab/typescript-for-tslab";

/** The compiler inside tslab: TypeScript 5.0. */
export type Compiler = typeof Typescript;

/** A Jupyter message as tslab holds it. */
export interface Message {
  readonly header: { msg_type: string };
  readonly metadata: Readonly<Record<string, unknown>>;
  content: unknown;
  createReply(): Message;
  signAndSend(key: string, socket: Socket): void;
}

/** A ZeroMQ socket, as far as the kernel touches it. */
export interface Socket {
  send(frames: readonly (Buffer | string)[]): Promise<void>;
}

/** Position in a source, counted from 0, as tslab's converter reports it. */
export interface SourcePosition {
  readonly line: number;
  readonly character: number;
}

/** One type error; a chain of messages comes as several entries with one start. */
export interface Diagnostic {
  readonly start: SourcePosition;
  readonly messageText: string;
  readonly code: number;
  readonly fileName?: string;
}

/** What a cell becomes: JavaScript, or type errors. */
export interface Converted {
  readonly output?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly hasToplevelAwait?: boolean;
  readonly sideOutputs?: readonly { readonly path: string; readonly data: string }[];
}

/** Completions; offsets in UTF-16 units of the cell. */
export interface Completions {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly string[];
  readonly original?: { readonly entries?: readonly { readonly name: string; readonly kind: string }[] };
}

/** tslab's compiler of cells. */
export interface Converter {
  convert(declarations: string, source: string): Converted;
  addModule(name: string, source: string, meta?: object): readonly Diagnostic[];
  inspect(declarations: string, source: string, position: number): unknown;
  complete(declarations: string, source: string, position: number): Completions;
  close(): void;
}

/** tslab's runner of cells. */
export interface Executor {
  execute(source: string): Promise<boolean>;
  inspect(source: string, position: number): unknown;
  complete(source: string, position: number): Completions;
  interrupt(): void;
}

/** Where tslab's executor prints: `log` gets a cell's last value, `error` what a cell threw. */
export interface Printer {
  log(...values: unknown[]): void;
  error(...values: unknown[]): void;
}

/** A request for the meaning of a place in a cell; the cursor is counted in characters (code points). */
export interface CursorRequest {
  readonly code: string;
  readonly cursor_pos: number;
}

/** tslab's answers to requests, apart from the wire. */
export interface Handler {
  execCount: number;
  readonly executor: Executor;
  handleKernel(): { status?: string; language_info: Record<string, unknown> };
  handleInspect(request: CursorRequest): object;
  handleComplete(request: CursorRequest): object;
}

/** tslab's side of the wire. */
export interface Server {
  readonly handler: Handler;
  readonly connInfo: { readonly key: string };
  readonly iopub: Socket;
  /** Binds all sockets; answers requests from its call on. */
  init(): Promise<void>;
  publishStatus(status: string, parent: Message): void;
  handleShellMessage(socket: Socket, ...frames: Buffer[]): Promise<void>;
  handleExecute(socket: Socket, message: Message): Promise<void>;
  handleCommInfoRequest(socket: Socket, message: Message): void;
  handleShutdown(socket: Socket, message: Message): void;
  close(): void;
}

/** One MIME bundle on its way to the client. */
export interface DisplayData {
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly transient: { readonly display_id?: string };
}

/** The pinned tslab, loaded, with every part that a patch may replace. */
export interface Tslab {
  readonly version: string;
  /** A mutable copy of the compiler's exports: tslab's calls go through it. */
  readonly typescript: Compiler & Record<string, unknown>;
  /** A mutable copy of zeromq's exports. */
  readonly zeromq: Record<string, new (options?: object) => Socket>;
  readonly jupyter: {
    readonly JupyterHandlerImpl: { prototype: Handler };
    readonly ZmqServer: { prototype: Server };
  } & {
    lastWriteDisplayData: ((data: DisplayData, update: boolean) => void) | null;
  };
  readonly executor: { createExecutor(root: string, converters: object, printer: Printer): Executor };
  readonly converter: { createConverter(options?: object): Converter };
  readonly main: { startKernel(options: Readonly<Record<string, unknown>>): void };
}

/** What a cell failed of, in the words of the protocol. */
export interface Failure {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** The cell that runs. */
export interface RunningCell {
  readonly executionCount: number;
  readonly id?: string;
  /** Name of the cell in stack traces: `cell-3.ts`. */
  readonly script: string;
}

/** An `execute_request`. */
export interface ExecuteRequest {
  readonly code: string;
  readonly silent?: boolean;
  readonly store_history?: boolean;
  readonly stop_on_error?: boolean;
}

/** The order of cells. */
export interface CellQueue {
  /** Whether a failure before has aborted the request that is handled now. */
  aborted(): boolean;
  /** Aborts what waits, if the failed request asks for it. */
  abortWaiting(request: ExecuteRequest): Promise<void>;
}
