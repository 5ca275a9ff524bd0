import { expect, it } from "vitest";
import { escapeHtml } from "../../src/lib/notebook/html";

it("escapeHtml makes text safe in elements and in attributes", () => {
  expect(escapeHtml(`<a href="x">&'한글'</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;&#39;한글&#39;&lt;/a&gt;");
});
