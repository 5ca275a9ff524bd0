import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type * as playwright from "playwright-core";
import type { Browser } from "playwright-core";
import { kernelBridge } from "../kernel-bridge";
import { lazily } from "../../lazy";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const remedy = "install Chromium (Debian: apt-get install chromium), or set RED_HEART_CHROMIUM to a Chromium or Chrome";

/** There is no browser here, or it does not start. The message holds the remedy. */
export class NoChromium extends Error {
  override readonly name: string = "NoChromium";
}

/**
 * Path of a Chromium: RED_HEART_CHROMIUM, else one on the PATH, else playwright's own.
 *
 * @throws NoChromium if there is none
 */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const named = env["RED_HEART_CHROMIUM"] ?? "";
  if (named !== "") {
    if (existsSync(named)) return named;
    throw new NoChromium(`RED_HEART_CHROMIUM: expected a program, got ${named}, which does not exist; ${remedy}`);
  }
  const folders = [...(env["PATH"] ?? "").split(delimiter), "/usr/bin"].filter((folder) => folder !== "");
  const onPath = folders
    .flatMap((folder) => commands.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
  if (onPath !== undefined) return onPath;
  const { chromium } = lazily("playwright-core") as typeof playwright;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  throw new NoChromium(`no Chromium was found; ${remedy}`);
}

let running: Promise<Browser> | undefined;
let users = 0;
let idle: NodeJS.Timeout | undefined;

/**
 * Runs `work` with this process's one browser, which starts when first needed, outlives an interrupt of the kernel, and ends
 * with the process. A kernel keeps it for half a minute between figures; elsewhere it closes at once, so that nothing keeps
 * a script alive.
 *
 * @throws NoChromium if there is none or it does not start
 */
export async function withChromium<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  clearTimeout(idle);
  users++;
  try {
    running ??= start();
    return await work(await running);
  } finally {
    users--;
    if (users === 0) idle = setTimeout(closeIdle, kernelBridge() === undefined ? 100 : 30_000).unref();
  }
}

function closeIdle(): void {
  const closing = running;
  running = undefined;
  // A browser that fails to close has ended already.
  closing?.then((browser) => browser.close()).catch(() => undefined);
}

/** Launches a browser that counts as running until it ends, and not beyond: another one may run by then. */
function start(): Promise<Browser> {
  const started = launch();
  const forget = (): void => {
    if (running === started) running = undefined;
  };
  started.then((browser) => browser.once("disconnected", forget), forget);
  return started;
}

async function launch(): Promise<Browser> {
  try {
    const executablePath = findChromium();
    const { chromium } = lazily("playwright-core") as typeof playwright;
    return await chromium.launch({
      executablePath,
      // The kernel's signals are the kernel's: an interrupted cell must not take the browser along.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: chromiumFlags(process.getuid?.() === 0),
    });
  } catch (error) {
    if (error instanceof NoChromium) throw error;
    const said = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new NoChromium(`Chromium does not start: ${said}; ${remedy}`, { cause: error });
  }
}

/** Nothing but drawing: no network of its own, and one way of drawing letters and surfaces on every machine. */
function chromiumFlags(isRoot: boolean): string[] {
  return [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
}
