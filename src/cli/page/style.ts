/** The look of the page, for light and dark screens. Verdicts are told apart by their words; colour only helps. */
export const style = `
:root { color-scheme: light dark; --line: light-dark(#ccc, #444); --soft: light-dark(#555, #aaa); --link: light-dark(#0b57d0, #8ab4f8); }
body { font: 16px/1.5 system-ui, "Noto Sans CJK KR", sans-serif; margin: 0 auto; max-width: 100rem; padding: 1rem; }
a { color: var(--link); }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
caption { text-align: left; color: var(--soft); padding: .25rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
.counts td, .counts th + th { text-align: right; }
#claims { min-width: 70rem; }
#claims tbody th { white-space: nowrap; font-weight: 600; }
#claims tr:target { outline: 3px solid var(--link); }
small { display: block; color: var(--soft); }
.value { display: block; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
tr[data-verdict="reproduced"] .verdict { color: light-dark(#146c2e, #6dd58c); }
tr[data-verdict="refuted"] .verdict { color: light-dark(#b3261e, #f2b8b5); }
tr[data-verdict="partly"] .verdict { color: light-dark(#7a5900, #fabd00); }
tr[data-verdict="not testable here"] .verdict { color: light-dark(#0b57d0, #a8c7fa); }
form { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; padding: .5rem 0; }
form[hidden] { display: none; }
select, input { font: inherit; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1.5rem; }
figure { margin: 0; }
figure img { max-width: 100%; background: #fff; }
`;
