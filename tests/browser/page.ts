import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { findChromium } from "../../src/lib/notebook/figures/chromium";

/** A notebook as a person has it before their eyes. */
export class NotebookPage {
  /** Errors that the browser reported, and requests that failed. */
  readonly complaints: string[] = [];
  /** Addresses outside of this machine that the page asked for. */
  readonly outside: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
    page.on(
      "response",
      (answer) => answer.status() >= 400 && this.complaints.push(`${answer.status()} ${answer.url()}`),
    );
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && hostname !== "127.0.0.1") this.outside.push(request.url());
    });
  }

  /** Opens a notebook and waits until its kernel is ready. Without a browser it fails, and the message names the remedy. */
  static async open(address: string): Promise<NotebookPage> {
    const args = ["--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
    const browser = await chromium.launch({ executablePath: findChromium(), args });
    const page = await browser.newPage({ viewport: { width: 1400, height: 1600 } });
    page.setDefaultTimeout(100_000);
    const notebook = new NotebookPage(browser, page);
    await page.goto(address, { waitUntil: "domcontentloaded" });
    await notebook.state("idle");
    return notebook;
  }

  /** Waits until the kernel shows as what is asked for. */
  async state(state: "idle" | "busy" | "restarting"): Promise<void> {
    await this.page.locator(`.jp-Notebook-ExecutionIndicator[data-status="${state}"]`).waitFor({ state: "attached" });
  }

  /** A cell by its place, from 0. */
  cell(place: number): Locator {
    return this.page.locator(".jp-Notebook .jp-Cell").nth(place);
  }

  /** Puts the cursor at the end of a cell's text. */
  async edit(place: number): Promise<void> {
    await this.cell(place).locator(".cm-content").click();
    await this.page.keyboard.press("Control+End");
  }

  /** Writes a cell anew and runs it, without waiting for its end. */
  async run(place: number, code: string): Promise<void> {
    await this.edit(place);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.insertText(code);
    await this.page.keyboard.press("Control+Enter");
  }

  /** Text of a cell's outputs, once they hold what is looked for. */
  async output(place: number, part: string | RegExp): Promise<string> {
    const outputs = this.cell(place).locator(".jp-OutputArea");
    await outputs.filter({ hasText: part }).waitFor();
    return outputs.innerText();
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
