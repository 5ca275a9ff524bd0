import { expect, it } from "vitest";
import answerWhenAllIsBound from "../../kernel/patches/binding.cjs";
import type { Tslab } from "../../kernel/types";

/** A server whose sockets are bound when `bind` is called, and what it has answered. */
function fakeServer() {
  const answered: string[] = [];
  let bind = (): void => undefined;
  const prototype = {
    init: () =>
      new Promise<void>((resolve) => {
        bind = resolve;
      }),
    handleShellMessage(_socket: unknown, frame: Buffer) {
      answered.push(String(frame));
      return Promise.resolve();
    },
  };
  answerWhenAllIsBound({ jupyter: { ZmqServer: { prototype } } } as unknown as Pick<Tslab, "jupyter">);
  const server = prototype as unknown as Tslab["jupyter"]["ZmqServer"]["prototype"];
  return {
    server,
    answered,
    bind: () => {
      bind();
    },
  };
}

it("answers requests that came while sockets were being bound when all are, in their order", async () => {
  const { server, answered, bind } = fakeServer();
  const starting = server.init();
  const answers = ["first", "second"].map((text) => server.handleShellMessage({} as never, Buffer.from(text)));
  await new Promise((resolve) => setImmediate(resolve));
  expect(answered).toEqual([]);
  bind();
  await Promise.all([starting, ...answers]);
  expect(answered).toEqual(["first", "second"]);
});
