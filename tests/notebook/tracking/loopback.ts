import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that a loopback server got. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A small HTTP server of this process, on a port that was free. */
export interface Loopback {
  readonly address: string;
  readonly asked: readonly Asked[];
  stop(): Promise<void>;
}

/** What a server answers: a status and an object, or nothing at all, which drops the connection. */
export type Answer = readonly [status: number, body: object] | undefined;

/** Starts a server that answers as it is told; `count` numbers the requests from 1. */
export async function loopback(answer: (asked: Asked, count: number) => Answer): Promise<Loopback> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const one = { method: request.method ?? "", url: request.url ?? "", body };
      asked.push(one);
      reply(response, answer(one, asked.length));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Answers as an MLflow server that has no experiment yet. */
export function asMlflow({ url, body }: Asked): Answer {
  if (url.includes("get-by-name")) return [404, { error_code: "RESOURCE_DOES_NOT_EXIST", message: "none" }];
  if (url.endsWith("experiments/create")) return [200, { experiment_id: "7" }];
  if (url.endsWith("runs/create"))
    return [200, { run: { info: { run_id: `run of ${String(body["experiment_id"])}` } } }];
  return [200, {}];
}

function reply(response: ServerResponse, answer: Answer): void {
  if (answer === undefined) {
    response.destroy();
    return;
  }
  response.writeHead(answer[0], { "content-type": "application/json" }).end(JSON.stringify(answer[1]));
}

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return text === "" ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
}
