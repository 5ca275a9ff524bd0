import type { FigureResult, Results } from "../../lib/notebook/results/results";
import { href, markup, type Html } from "./html";
import type { PageLinks } from "./site-page";

/** The figures of every notebook that has any, with captions and alternative texts. */
export function gallery(results: readonly Results[], links: PageLinks): Html {
  const sections = results.filter(({ figures }) => figures.length > 0).map((result) => section(result, links));
  if (sections.length === 0) return markup``;
  return markup`<section aria-labelledby="figures">
<h2 id="figures">Figures</h2>
${sections}</section>`;
}

function section({ notebook, figures }: Results, links: PageLinks): Html {
  return markup`<h3><a href="${href(links.notebooks, `${notebook}.ipynb`)}">${notebook}</a></h3>
<div class="figures">
${figures.map((figure) => item(figure, notebook, links))}</div>
`;
}

function item({ id, file, caption, alt, static: missing }: FigureResult, notebook: string, links: PageLinks): Html {
  const link = file === undefined ? undefined : href(links.figures, notebook, file);
  const picture = link
    ? markup`<a href="${link}"><img src="${link}" alt="${alt}" loading="lazy"></a>`
    : markup`<p class="missing">${alt} (${missing ?? "no picture"})</p>`;
  return markup`<figure>
${picture}
<figcaption><strong>${id}</strong> ${caption}</figcaption>
</figure>
`;
}
