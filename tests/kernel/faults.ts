import { expect } from "vitest";
import type { KernelClient } from "./client";

/** A fault of stock tslab: how to see it, what is seen there, and what is seen of our kernel. */
export interface Fault {
  readonly fault: string;
  readonly observe: (kernel: KernelClient) => Promise<unknown>;
  readonly stock: unknown;
  readonly ours: unknown;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether a cell is accepted by type check. */
async function accepted(kernel: KernelClient, code: string): Promise<boolean> {
  const { reply } = await kernel.execute(code);
  await pause(250);
  return reply?.["status"] === "ok";
}

/** Runs cells that were sent at once; the status of each. */
async function statuses(kernel: KernelClient, codes: readonly string[], stopOnError: boolean): Promise<unknown[]> {
  const ids = codes.map((code) => kernel.submit(code, { stopOnError }));
  const results = await Promise.all(ids.map((id) => kernel.result(id)));
  return results.map(({ reply }) => reply?.["status"]);
}

/** Every fault of the table that the kernel repairs, in its order, apart from orphans (orphans.test.ts). */
export const faults: readonly Fault[] = [
  {
    fault: "a burst of 5,000 messages arrives whole, with its final idle",
    observe: async (kernel) => {
      const { stdout, idle } = await kernel.execute("for (let i = 0; i < 5000; i++) console.log(i);", { within: 4000 });
      return { whole: stdout === Array.from({ length: 5000 }, (_, i) => `${i}\n`).join(""), idle };
    },
    stock: { whole: false, idle: false },
    ours: { whole: true, idle: true },
  },
  {
    fault: "a cell without a pause may show a thousand things one by one",
    observe: async (kernel) => {
      const code = 'import * as tslab from "tslab"; for (let i = 0; i < 1000; i++) tslab.display.text(`${i}`);';
      const { reply, published, idle } = await kernel.execute(code, { within: 8000 });
      const all = published.filter(({ type }) => type === "display_data").length === 1000;
      return { status: reply?.["status"], all, idle };
    },
    stock: { status: "error", all: false, idle: false },
    ours: { status: "ok", all: true, idle: true },
  },
  {
    fault: "cells sent together with a failing one run if its client allows errors",
    observe: (kernel) => statuses(kernel, ["throw new Error('x')", "1 + 1", "2 + 2"], false),
    stock: ["error", "abort", "abort"],
    ours: ["error", "ok", "ok"],
  },
  {
    fault: "cells sent together with a failing one are aborted, by the protocol's word, if its client stops on errors",
    observe: (kernel) => statuses(kernel, ["throw new Error('x')", "1 + 1", "2 + 2"], true),
    stock: ["error", "abort", "abort"],
    ours: ["error", "aborted", "aborted"],
  },
  {
    fault: "a cell sent after the failure was known runs",
    observe: async (kernel) => {
      await kernel.execute("throw new Error('x')");
      return (await kernel.execute("1 + 1")).stdout;
    },
    stock: "",
    ours: "2\n",
  },
  {
    fault: "an error is published with name, value and a traceback to the line as typed",
    observe: async (kernel) => {
      const { error } = await kernel.execute("interface Point {\n  x: number;\n}\n\nthrow new RangeError('too far');");
      return error && { ename: error.ename, evalue: error.evalue, at: error.traceback.at(-1) };
    },
    stock: undefined,
    ours: { ename: "RangeError", evalue: "too far", at: expect.stringMatching(/^ {4}at cell-\d+\.ts:5:7$/) as string },
  },
  {
    fault: "execute_input is published, with the count of the reply",
    observe: async (kernel) => {
      const { published, reply } = await kernel.execute("1 + 1");
      const input = published.find(({ type }) => type === "execute_input")?.content;
      return input && { code: input["code"], sameCount: input["execution_count"] === reply?.["execution_count"] };
    },
    stock: undefined,
    ours: { code: "1 + 1", sameCount: true },
  },
  {
    fault: "sources are imported from the project's root, wherever the notebook lies",
    observe: async (kernel) => [
      await accepted(kernel, 'import { stream } from "./src/lib/random/stream"; stream(1).uniform()'),
      await accepted(kernel, 'import * as room from "./src/lib/random"; room.stream(1).uniform()'),
    ],
    stock: [false, false],
    ours: [true, true],
  },
  {
    fault: "the package is imported by its own name, with its types",
    observe: (kernel) =>
      accepted(kernel, 'import { stream } from "red-heart-lab/random"; const u: number = stream(1).uniform();'),
    stock: false,
    ours: true,
  },
  {
    fault: "cells are checked as strictly as the library",
    observe: async (kernel) => ({
      null: await accepted(kernel, "let text: string = null;"),
      index: await accepted(kernel, "const list = [1]; const first: number = list[0];"),
      optional: await accepted(kernel, "const o: { a?: number } = { a: undefined };"),
      implicit: await accepted(kernel, "function f(x) { return x; }"),
      signature: await accepted(kernel, "const r: Record<string, number> = {}; const y = r.x;"),
    }),
    stock: { null: true, index: true, optional: true, implicit: true, signature: true },
    ours: { null: false, index: false, optional: false, implicit: false, signature: false },
  },
  {
    fault: "comm_info and kernel_info are answered by the protocol",
    observe: async (kernel) => {
      const comms = await kernel.ask("comm_info_request", {});
      const info = await kernel.ask("kernel_info_request", {});
      return [comms.type, comms.content["status"], info.type, info.content["status"]];
    },
    stock: ["complete_reply", undefined, "kernel_info_reply", undefined],
    ours: ["comm_info_reply", "ok", "kernel_info_reply", "ok"],
  },
  {
    fault: "one output holds several MIME types",
    observe: async (kernel) => {
      const bridge = '(globalThis as never)[Symbol.for("red-heart.kernel")] as { display(data: object): void }';
      const code = `const bridge = ${bridge};\nbridge.display({ "text/plain": "a", "image/svg+xml": "<svg/>" });`;
      const { published } = await kernel.execute(code);
      return published.find(({ type }) => type === "display_data")?.content["data"];
    },
    stock: undefined,
    ours: { "text/plain": "a", "image/svg+xml": "<svg/>" },
  },
  {
    fault: "a rejection that nobody awaits fails its cell",
    observe: async (kernel) => {
      const { reply } = await kernel.execute("void Promise.reject(new TypeError('lost'));");
      return [reply?.["status"], reply?.["evalue"]];
    },
    stock: ["ok", undefined],
    ours: ["error", "lost"],
  },
  {
    fault: "a timer that throws fails the cell that still runs, at once",
    observe: async (kernel) => {
      const code =
        "setTimeout(() => { throw new Error('tick'); }, 5);\nawait new Promise((done) => setTimeout(done, 300));";
      const { reply } = await kernel.execute(code);
      return [reply?.["status"], reply?.["evalue"]];
    },
    stock: ["ok", undefined],
    ours: ["error", "tick"],
  },
  {
    fault: "what is thrown after a cell has ended fails the next one",
    observe: async (kernel) => {
      await kernel.execute("void setTimeout(() => { throw new Error('late'); }, 50);");
      await pause(200);
      const next = await kernel.execute("'next'");
      const third = await kernel.execute("'third'");
      return [next.reply?.["status"], next.reply?.["evalue"], third.stdout];
    },
    stock: ["ok", undefined, "third\n"],
    ours: ["error", "late", "third\n"],
  },
  {
    fault: "a cell whose only await is a loop's runs",
    observe: async (kernel) =>
      (await kernel.execute("for await (const n of [Promise.resolve(7)]) console.log(n);")).stdout,
    stock: "",
    ours: "7\n",
  },
];
