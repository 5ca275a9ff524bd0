import { describe, expect, it } from "vitest";
import { htmlTable, textTable } from "../../src/lib/notebook/html-table";

const columns = [
  { title: "이름 <name>", numeric: false },
  { title: "n", numeric: true },
];

describe("htmlTable", () => {
  it("escapes captions, headings and cells, and marks the headings up", () => {
    const html = htmlTable("a & b", columns, [["<script>", "1"]]);
    expect(html).toContain(">a &amp; b</caption>");
    expect(html).toMatch(/<th scope="col"[^>]*>이름 &lt;name&gt;<\/th>/);
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toContain("<script>");
  });

  it("takes HTML only where it is marked as such", () => {
    expect(htmlTable("caption", columns, [[{ html: "<b>x</b>", text: "x" }, "1"]])).toContain("<b>x</b>");
  });
});

describe("textTable", () => {
  it("lines columns up, Hangul counted as two", () => {
    expect(
      textTable(
        "caption",
        [columns[0]!, columns[1]!],
        [
          ["기쁨", "1"],
          ["joy", "10"],
        ],
      ),
    ).toBe(["caption", "이름 <name>   n", "-----------  --", "기쁨          1", "joy          10"].join("\n"));
  });
});
