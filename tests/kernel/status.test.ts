import { afterAll, beforeAll, expect, it } from "vitest";
import { KernelClient, type Execution } from "./client";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start("ours");
}, 60_000);
afterAll(() => kernel.stop());

const tail = { hist_access_type: "tail", n: 1, output: false, raw: true };

const states = ({ published }: Execution) =>
  published.filter(({ type }) => type === "status").map(({ content }) => content["execution_state"]);

it("answers history_request, which JupyterLab waits for to know the kernel's state", async () => {
  const reply = await kernel.ask("history_request", tail);
  expect([reply.type, reply.content]).toEqual(["history_reply", { status: "ok", history: [] }]);
  expect(states(await kernel.result(reply.parent))).toEqual(["busy", "idle"]);
});

it("stays busy for its cell when it has answered something else meanwhile", async () => {
  const id = kernel.submit("console.log('begun'); await new Promise((done) => setTimeout(done, 600));");
  await kernel.printed(id, "begun");
  await kernel.ask("complete_request", { code: "Math.", cursor_pos: 5 });
  await kernel.ask("history_request", tail);
  expect(states(await kernel.result(id))).toEqual(["busy", "busy", "busy", "idle"]);
});
