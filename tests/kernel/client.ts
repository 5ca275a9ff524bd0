import { spawn, type ChildProcess } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import type * as ZeroMq from "zeromq";

const fromTslab = createRequire(createRequire(__filename).resolve("tslab/package.json"));
const zeromq = fromTslab("zeromq") as typeof ZeroMq;

/** The project's root folder. */
export const root: string = path.resolve(__dirname, "../..");

/** A start takes 2 s on a quiet machine. */
const REPLY_MS = 40_000;

/** tslab as it comes from npm, or ours over it. */
export type KernelKind = "stock" | "ours";

/** A message from the kernel. */
export interface Received {
  readonly channel: "shell" | "control" | "iopub";
  readonly type: string;
  readonly parent: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What came of one cell until it was idle, or until the time was over. */
export interface Execution {
  /** Content of the execute_reply. */
  readonly reply: Readonly<Record<string, unknown>> | undefined;
  /** Everything published for the cell, in order. */
  readonly published: readonly Received[];
  readonly idle: boolean;
  /** All text on stdout, joined. */
  readonly stdout: string;
  readonly stderr: string;
  /** Content of the `error` message. */
  readonly error: { readonly ename: string; readonly evalue: string; readonly traceback: string[] } | undefined;
}

/** How a cell is sent, and how long its end is waited for. */
export interface ExecuteOptions {
  readonly within?: number;
  readonly stopOnError?: boolean;
  readonly silent?: boolean;
  readonly storeHistory?: boolean;
  readonly cellId?: string;
}

/** How a kernel is started. */
export interface StartOptions {
  /** Default: a folder below the project's root, as Jupyter takes the notebook's. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Puts another process between this client and the kernel. */
  readonly through?: (command: readonly string[]) => readonly string[];
}

/** The command line of a kernel. */
export function kernelCommand(kind: KernelKind, connectionFile: string): [string, ...string[]] {
  const tslab = path.join(root, "node_modules/tslab/bin/tslab");
  const ours = ["--no-warnings", path.join(root, "kernel/launcher.cjs"), connectionFile];
  return [process.execPath, ...(kind === "ours" ? ours : [tslab, "kernel", "--config-path", connectionFile])];
}

/** A folder with a connection file whose sockets are files in it, so that no two kernels share a port. */
export function connectionFolder(): { folder: string; file: string; key: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "red-heart-kernel-"));
  const key = randomUUID();
  const ports = { shell_port: 1, iopub_port: 2, stdin_port: 3, control_port: 4, hb_port: 5 };
  const file = path.join(folder, "connection.json");
  const connection = { ...ports, transport: "ipc", ip: path.join(folder, "s"), key, signature_scheme: "hmac-sha256" };
  writeFileSync(file, JSON.stringify(connection));
  return { folder, file, key };
}

/** A Jupyter client of one kernel. */
export class KernelClient {
  private readonly session = randomUUID();
  private readonly news = new EventEmitter().setMaxListeners(0);
  private readonly received: Received[] = [];
  private readonly shell = new zeromq.Dealer();
  private readonly control = new zeromq.Dealer();
  private readonly iopub = new zeromq.Subscriber({ receiveHighWaterMark: 0 });

  private constructor(
    readonly process: ChildProcess,
    private readonly folder: string,
    private readonly key: string,
  ) {
    for (const [name, port] of [
      ["shell", 1],
      ["iopub", 2],
      ["control", 4],
    ] as const) {
      this[name].connect(`ipc://${path.join(folder, "s")}:${port}`);
      void this.listen(name);
    }
    this.iopub.subscribe();
  }

  /** Starts a kernel as Jupyter does, in a process group of its own, and waits until it answers. */
  static async start(kind: KernelKind, options: StartOptions = {}): Promise<KernelClient> {
    const { folder, file, key } = connectionFolder();
    const { cwd = path.join(root, "tests"), env = {}, through = (same: readonly string[]) => same } = options;
    const [command = "", ...args] = through(kernelCommand(kind, file));
    const how = { cwd, env: { ...process.env, ...env }, detached: true, stdio: "ignore" } as const;
    const client = new KernelClient(spawn(command, args, how), folder, key);
    await client.ready();
    return client;
  }

  /** Sends a request and gives the id under which its answers come. */
  send(type: string, content: object, metadata: object = {}, channel: "shell" | "control" = "shell"): string {
    const id = randomUUID();
    const header = { msg_id: id, session: this.session, username: "test", msg_type: type, version: "5.3" };
    const parts = [header, {}, metadata, content].map((part) => JSON.stringify(part));
    const hmac = createHmac("sha256", this.key);
    for (const part of parts) hmac.update(part);
    void this[channel].send(["<IDS|MSG>", hmac.digest("hex"), ...parts]);
    return id;
  }

  /** Sends a request and waits for its reply. */
  async ask(type: string, content: object, channel: "shell" | "control" = "shell"): Promise<Received> {
    const id = this.send(type, content, {}, channel);
    const reply = await this.wait(() => this.received.find((m) => m.parent === id && m.channel === channel), REPLY_MS);
    if (!reply) throw new Error(`${type}: no reply within ${REPLY_MS / 1000} s`);
    return reply;
  }

  /** Runs a cell to its end. */
  execute(code: string, options: ExecuteOptions = {}): Promise<Execution> {
    return this.result(this.submit(code, options), options.within);
  }

  /** Sends a cell without waiting; its result can be asked for by the id. */
  submit(
    code: string,
    { stopOnError = true, silent = false, storeHistory = true, cellId }: ExecuteOptions = {},
  ): string {
    const content = { code, silent, store_history: storeHistory, stop_on_error: stopOnError, allow_stdin: false };
    return this.send("execute_request", content, cellId === undefined ? {} : { cellId });
  }

  /** What came for a cell, as soon as it has replied and is idle, or after `within` milliseconds. */
  async result(id: string, within = 15_000): Promise<Execution> {
    const isIdle = (m: Received) => m.type === "status" && m.content["execution_state"] === "idle";
    const ofCell = () => this.received.filter((m) => m.parent === id);
    const finished = () => {
      const messages = ofCell();
      return messages.some((m) => m.channel === "shell") && messages.some(isIdle);
    };
    const idle = (await this.wait(() => finished() || undefined, within)) === true;
    return { ...summary(ofCell()), idle };
  }

  /** Interrupts the kernel as Jupyter does: SIGINT to its process group. */
  interrupt(): void {
    process.kill(-this.pid, "SIGINT");
  }

  /** Process id, also the id of the process group. */
  get pid(): number {
    if (this.process.pid === undefined) throw new Error("the kernel did not start");
    return this.process.pid;
  }

  /** Waits until `find` gives something; looks again at each message. */
  async wait<T>(find: () => T | undefined, within: number): Promise<T | undefined> {
    const signal = AbortSignal.timeout(within);
    for (;;) {
      const found = find();
      if (found !== undefined || signal.aborted) return found;
      await once(this.news, "message", { signal }).catch(() => undefined);
    }
  }

  /** Waits until the process ends; its exit code, or null after a signal. */
  async ended(within: number): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      await once(this.process, "exit", { signal: AbortSignal.timeout(within) });
    }
    return this.process.exitCode;
  }

  /** Waits until the kernel has taken up a cell. */
  async begun(id: string): Promise<void> {
    const seen = () => this.received.find((m) => m.parent === id && m.type === "execute_input");
    if (!(await this.wait(seen, 15_000))) throw new Error("the kernel has not begun the cell within 15 s");
  }

  /** Waits until a cell has printed the text. */
  async printed(id: string, text: string): Promise<void> {
    const seen = () => summary(this.received.filter((m) => m.parent === id)).stdout.includes(text) || undefined;
    if (!(await this.wait(seen, 15_000))) throw new Error(`the cell has not printed '${text}' within 15 s`);
  }

  /** Ends the kernel and everything in its process group. */
  async stop(): Promise<void> {
    for (const socket of [this.shell, this.control, this.iopub]) socket.close();
    const ended = this.process.exitCode !== null || this.process.signalCode !== null;
    const exit = ended ? undefined : once(this.process, "exit");
    killGroup(this.pid);
    await exit;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    const published = () => this.received.find((m) => m.channel === "iopub");
    for (let tries = 0; tries < 60; tries++) {
      await this.ask("kernel_info_request", {});
      if (await this.wait(published, 500)) return;
    }
    throw new Error("the kernel publishes nothing");
  }

  private async listen(channel: "shell" | "control" | "iopub"): Promise<void> {
    for await (const frames of this[channel]) {
      const texts = frames.map((frame) => frame.toString());
      const [header, parent, , content] = texts
        .slice(texts.indexOf("<IDS|MSG>") + 2)
        .map((text) => JSON.parse(text) as Record<string, unknown>);
      const [type, id] = [String(header?.["msg_type"]), String(parent?.["msg_id"])];
      this.received.push({ channel, type, parent: id, content: content ?? {} });
      this.news.emit("message");
    }
  }
}

/** Ends a process group, if there is still one. */
function killGroup(id: number): void {
  try {
    process.kill(-id, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** The parts of a cell's messages that tests ask for. */
function summary(messages: readonly Received[]): Omit<Execution, "idle"> {
  const published = messages.filter((m) => m.channel === "iopub");
  const text = (name: string) =>
    published
      .filter((m) => m.type === "stream" && m.content["name"] === name)
      .map((m) => String(m.content["text"]))
      .join("");
  return {
    reply: messages.find((m) => m.type === "execute_reply")?.content,
    published,
    stdout: text("stdout"),
    stderr: text("stderr"),
    error: published.find((m) => m.type === "error")?.content as Execution["error"],
  };
}
