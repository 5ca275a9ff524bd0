/** How long and how often a server is asked. */
export interface Patience {
  /** Attempts for each request; default 3. */
  readonly attempts?: number;
  /** Milliseconds for each attempt; default 5,000. */
  readonly timeout?: number;
  /** Milliseconds before the second attempt, doubled before each further one; default 200. */
  readonly pause?: number;
}

/** A server that answered, and what: `code` is MLflow's, such as RESOURCE_DOES_NOT_EXIST. */
export class MlflowError extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** Asks an MLflow server by its REST API 2.0. */
export type MlflowRequest = (
  method: "GET" | "POST",
  path: string,
  body: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

/**
 * A client for a server's address.
 *
 * @param address "http://127.0.0.1:5000"
 * @returns a function that asks, again after a failed connection, an overloaded server (429) or its own fault (5xx), and rejects
 *   with the last error when its attempts are used up
 * @throws RangeError for an address that is not http or https
 */
export function mlflowClient(
  address: string,
  { attempts = 3, timeout = 5000, pause = 200 }: Patience = {},
): MlflowRequest {
  if (!/^https?:\/\/./.test(address)) {
    throw new RangeError(`MLFLOW_TRACKING_URI: expected an http address, got ${address}`);
  }
  const base = `${address.replace(/\/+$/, "")}/api/2.0/mlflow`;
  return async (method, path, body) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask(base, method, path, body, timeout);
      } catch (error) {
        if (attempt >= attempts || error instanceof MlflowError) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause * 2 ** (attempt - 1)));
      }
    }
  };
}

async function ask(
  base: string,
  method: "GET" | "POST",
  path: string,
  body: Readonly<Record<string, unknown>>,
  timeout: number,
): Promise<Readonly<Record<string, unknown>>> {
  const query = method === "GET" ? `?${new URLSearchParams(body as Record<string, string>).toString()}` : "";
  const response = await fetch(`${base}/${path}${query}`, {
    method,
    signal: AbortSignal.timeout(timeout),
    ...(method === "POST" && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as Readonly<Record<string, unknown>>;
  const what = `MLflow: ${path}: status ${response.status}: ${text.slice(0, 200)}`;
  if (response.status === 429 || response.status >= 500) throw new Error(what);
  throw new MlflowError(what, codeOf(text));
}

function codeOf(text: string): string {
  return /"error_code":\s*"([A-Z_]+)"/.exec(text)?.[1] ?? "";
}
