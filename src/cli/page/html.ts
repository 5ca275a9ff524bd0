import { escapeHtml } from "../../lib/notebook/html";

/** HTML that is known to be safe. Made by {@link markup} only, so that no text comes onto the page unescaped. */
export class Html {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** Marks text of this program, never of a paper or a notebook, as HTML. */
  static trusted(text: string): Html {
    return new Html(text);
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: text is escaped, HTML and lists of HTML are taken as they are. */
export type Part = string | number | Html | readonly Html[];

/** A template whose parts are escaped for element content and for attributes in double quotes. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = strings.map((string, i) => string + (i < parts.length ? partText(parts[i]!) : ""));
  return Html.trusted(text.join(""));
}

function partText(part: Part): string {
  if (typeof part === "object") return part instanceof Html ? part.toString() : part.join("");
  return escapeHtml(String(part));
}

/** A relative link whose path segments are percent-encoded. */
export function href(...segments: readonly string[]): string {
  return segments
    .flatMap((segment) => segment.split("/"))
    .map((part) => encodeURIComponent(part))
    .join("/");
}
