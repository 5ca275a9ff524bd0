import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Called with the bytes that are there so far and the expected total, if the server says it. */
export type OnProgress = (received: number, total: number | undefined) => void;

/** How long a server may stay silent before a download gives up, milliseconds. */
const SILENCE_LIMIT = 60_000;

/**
 * Downloads an address to a path. What has arrived is kept beside it as `.part`; the next try goes on from there, if the
 * server can, and starts again if it can't.
 *
 * @throws Error with the address and the reason
 */
export async function download(url: string, target: string, onProgress: OnProgress): Promise<void> {
  const part = `${target}.part`;
  mkdirSync(path.dirname(target), { recursive: true });
  const kept = existsSync(part) ? statSync(part).size : 0;
  const abort = new AbortController();
  const watch = setTimeout(() => {
    abort.abort(new Error(`no answer for ${SILENCE_LIMIT / 1000} s`));
  }, SILENCE_LIMIT);
  try {
    const response = await request(url, kept, abort.signal);
    const resumed = response.status === 206;
    const start = resumed ? kept : 0;
    const length = response.headers.get("content-length");
    const total = length === null ? undefined : start + Number(length);
    let received = start;
    const meter = new Transform({
      transform(chunk: Uint8Array, _encoding, done): void {
        received += chunk.length;
        watch.refresh();
        onProgress(received, total);
        done(null, chunk);
      },
    });
    const file = createWriteStream(part, { flags: resumed ? "a" : "w" });
    await pipeline(Readable.fromWeb(body(response)), meter, file);
    renameSync(part, target);
  } catch (error) {
    throw new Error(`${url}: ${reason(error)}`, { cause: error });
  } finally {
    clearTimeout(watch);
  }
}

/** Asks for a file, from an offset if some of it is there. A server that refuses the range is asked for all of it. */
async function request(url: string, offset: number, signal: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = offset > 0 ? { range: `bytes=${offset}-` } : {};
  const response = await fetch(url, { headers, signal });
  if (response.status === 416) return fetch(url, { signal });
  if (!response.ok) throw new Error(`the server answers ${response.status} ${response.statusText}`);
  return response;
}

function body(response: Response): NonNullable<Response["body"]> {
  if (!response.ok || !response.body) throw new Error(`the server answers ${response.status} without a body`);
  return response.body;
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

/** Removes a download that turned out to be something else, so that the next try starts anew. */
export function discard(target: string): void {
  rmSync(target, { force: true });
  rmSync(`${target}.part`, { force: true });
}
