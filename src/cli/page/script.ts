/** Filters the board in the reader's browser. It touches nothing but the visibility of rows. */
export const filterScript = `
const form = document.getElementById("filters");
const rows = [...document.querySelectorAll("#claims tbody tr")];
const apply = () => {
  const { paper, verdict, words } = Object.fromEntries(new FormData(form));
  const wanted = words.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = (paper && row.dataset.paper !== paper) || (verdict && row.dataset.verdict !== verdict) ||
      !wanted.every((word) => text.includes(word));
  }
  document.getElementById("shown").textContent = rows.filter((row) => !row.hidden).length + " of " + rows.length + " shown";
};
form.addEventListener("input", apply);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
apply();
`;
