/** How pages look on screen and on paper: one sheet of styles, written into every file, so that it needs no other. */
export const htmlStyle = `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1c1c1e; --soft: #5a5a61; --line: #c9c9cf; --band: #f2f2f5;
  --accent: #9b1c1c; --good: #1d6b34; --bad: #b3261e; --warn: #8a5300; }
@media (prefers-color-scheme: dark) { :root { --paper: #17171a; --ink: #ececf0; --soft: #a9a9b2; --line: #46464d;
  --band: #232328; --accent: #ff9d94; --good: #7fd398; --bad: #ff9a92; --warn: #f0b95c; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font-size: 1rem; line-height: 1.75; overflow-wrap: anywhere;
  font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1, h2, h3, h4, h5, caption, th { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; font-weight: 700; }
h1 { font-size: 1.75rem; line-height: 1.4; text-align: center; margin: 1rem 0 1.5rem; text-wrap: balance; }
h2, h3, h4, h5 { line-height: 1.45; margin: 2rem 0 .75rem; break-after: avoid; }
h2 { font-size: 1.375rem; border-bottom: 2px solid var(--accent); padding-bottom: .25rem; }
h3 { font-size: 1.125rem; }
h4, h5 { font-size: 1rem; }
h2.sheet { text-align: center; border: 0; border-top: 2px solid var(--line); padding-top: 1.5rem; margin-top: 3rem; }
p { margin: .5rem 0; }
ul, ol { margin: .5rem 0; padding-left: 1.6rem; }
li { margin: .15rem 0; }
a { color: inherit; }
.good { color: var(--good); } .bad { color: var(--bad); } .warn { color: var(--warn); } .dim { color: var(--soft); }
.strong { font-weight: 700; }
dl { margin: .75rem 0; }
dl > div { display: grid; grid-template-columns: minmax(5.5em, max-content) 1fr; gap: 0 1em; padding: .15rem 0; }
dt { color: var(--soft); } dd { margin: 0; }
dd.blank { border-bottom: 1px solid var(--ink); max-width: 20em; min-height: 2.25em; }
figure { margin: .75rem 0; overflow-x: auto; }
.wide { position: relative; left: 50%; transform: translateX(-50%); width: max-content; min-width: 100%; max-width: calc(100vw - 2.5rem); }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.6; overflow-wrap: break-word; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid var(--line); padding: .3rem .55rem; text-align: left; vertical-align: top; }
thead th { background: var(--band); vertical-align: bottom; }
th.num, td.num { text-align: right; font-variant-numeric: tabular-nums; }
td.num, .short { white-space: nowrap; } th.num { min-width: 3em; }
.long { min-width: 13em; } .some { min-width: 6.5em; }
.band > th { background: var(--band); }
.tree, .tree ul { list-style: none; padding-left: 0; }
.tree ul { padding-left: 1rem; margin: 0 0 .25rem .25rem; border-left: 1px solid var(--line); }
.contents { list-style: none; padding: 0; }
.contents a { display: flex; gap: .6em; align-items: baseline; text-decoration: none; padding: .1rem 0; }
.contents a:hover .entry, .contents a:focus .entry { text-decoration: underline; }
.contents .dots { flex: 1; min-width: 1.5em; border-bottom: 1px dotted var(--soft); }
.contents .end { white-space: nowrap; }
.level-1 { font-weight: 700; } .level-2 + .level-1, .level-3 + .level-1 { margin-top: .5rem; } .level-2 { padding-left: 1.5em; } .level-3 { padding-left: 3em; }
@media (max-width: 40rem) {
  main { padding: 1rem .85rem 3rem; } h1 { font-size: 1.375rem; } h2 { font-size: 1.2rem; }
  dl > div { grid-template-columns: 4.5em 1fr; gap: 0 .75em; } table { font-size: .875rem; } th, td { padding: .25rem .4rem; }
  .long { min-width: 9.5em; } .some { min-width: 5.5em; }
  .level-2 { padding-left: .75em; } .level-3 { padding-left: 1.5em; }
}
@page { size: A4; margin: 22mm 18mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
@page wide { size: A4 landscape; margin: 15mm 12mm; }
@media print {
  :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --soft: #3d3d42; --line: #6d6d73; --band: #efefef;
    --accent: #000000; --good: #000000; --bad: #000000; --warn: #000000; }
  body { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; font-size: 10.5pt; line-height: 1.6; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 18pt; } .booklet > h1 { margin: 30mm 0 20mm; font-size: 22pt; }
  h2 { font-size: 14pt; } h3 { font-size: 12pt; } h4, h5 { font-size: 10.5pt; } h2, h3, h4, h5 { margin: 1.1rem 0 .4rem; }
  h2.sheet, .new-page { break-before: page; margin-top: 0; }
  h2.sheet { border: 0; padding: 0; }
  figure { overflow: visible; }
  table { font-size: 9pt; line-height: 1.5; }
  .long, .some { min-width: 0; } th.num { min-width: 2.2em; }
  :is(h2, h3, h4):has(+ .wide) { page: wide; }
  .wide { page: wide; position: static; transform: none; width: auto; max-width: none; }
  .wide table { font-size: 8pt; } .wide th, .wide td { padding: .15rem .25rem; } .wide .some { min-width: 6em; } .wide .long { min-width: 9em; }
  thead { display: table-header-group; }
  tr, li, dl > div { break-inside: avoid; }
  .band { break-after: avoid; } p:has(+ ul, + ol, + figure) { break-after: avoid; }
  .contents { line-height: 1.25; } .contents a { padding: 0; } .level-2 + .level-1, .level-3 + .level-1 { margin-top: .2rem; }
  p, dd, li { orphans: 2; widows: 2; }
}
`;
