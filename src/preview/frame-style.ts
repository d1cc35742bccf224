import { codeStyle } from "./code-style.ts";

/** Names of the app's own custom properties that the frame takes over when the app defines them. */
export const sharedProperties = [
  ...["--paper", "--desk", "--ink", "--ink-soft", "--ink-faint", "--line", "--accent", "--accent-soft"],
  ...["--danger", "--warn", "--ok", "--serif", "--sans", "--mono", "--radius", "--focus"],
] as const;

/** The frame's typography: a page to read, of no theme in particular. */
export const frameStyle = `
:root {
  color-scheme: light;
  --paper: #fdfcfa; --desk: #f3f1ec; --ink: #22201d; --ink-soft: #5b564f; --ink-faint: #6f6960;
  --line: #dedad2; --accent: #1f5f8b; --accent-soft: #e8f0f6; --danger: #a8322a; --warn: #7c5200; --ok: #2e6a45;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace;
  --radius: 6px; --focus: var(--accent);
}
:root[data-theme="dark"] {
  color-scheme: dark;
  --paper: #1b1a18; --desk: #262421; --ink: #e7e3dc; --ink-soft: #b3ada3; --ink-faint: #9a9184;
  --line: #3a3733; --accent: #8ec0e4; --accent-soft: #22303b; --danger: #f0968c; --warn: #e3b765; --ok: #8fcaa1;
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); scrollbar-gutter: stable; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2.5rem clamp(1.15rem, 5vw, 2.5rem) 40vh; max-width: 43rem;
  font: 1.0625rem/1.65 var(--serif); overflow-wrap: break-word; hyphens: manual;
  font-variant-numeric: oldstyle-nums; text-rendering: optimizeLegibility;
}
h1, h2, h3, h4, h5, h6 {
  margin: 2.2em 0 .6em; font-weight: 650; line-height: 1.25; text-wrap: balance;
  font-variant-numeric: lining-nums; scroll-margin-top: 1rem;
}
h1 { font-size: 1.75em; } h2 { font-size: 1.4em; } h3 { font-size: 1.18em; }
h4 { font-size: 1.03em; } h5, h6 { font-size: 1em; color: var(--ink-soft); font-weight: 600; }
header.post > h1 { margin: 0 0 1em; font-size: clamp(1.8rem, 1.2rem + 2.6vw, 2.4rem); line-height: 1.15; letter-spacing: -.012em; }
header.post:empty { display: none; }
main > .block:first-child > :first-child { margin-top: 0; }
main > .block:last-child > :last-child { margin-bottom: 0; }
main.long > .block { content-visibility: auto; contain-intrinsic-size: auto 7rem; }
p, ul, ol, dl, blockquote, figure, table, pre, details, .highlighter-rouge, .embed-row { margin: 0 0 1.15em; }
h1 + p, h2 + p, h3 + p { margin-top: 0; }
ul, ol { padding-left: 1.5em; }
li { margin: .25em 0; } li > ul, li > ol { margin: .25em 0; } li > p { margin-bottom: .6em; }
li::marker { color: var(--ink-faint); font-variant-numeric: tabular-nums lining-nums; }
.task-list-item:has(> input, > p > input) { list-style: none; }
.task-list-item input { margin: 0 .5em 0 -1.35em; vertical-align: -.08em; accent-color: var(--accent); }
dt { font-weight: 650; margin-top: .8em; } dd { margin: .15em 0 .4em 1.5em; }
a { color: var(--accent); text-decoration-line: underline; text-decoration-thickness: .06em; text-underline-offset: .18em; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
:target, .aimed { background: var(--accent-soft); box-shadow: 0 0 0 .3em var(--accent-soft); border-radius: 2px; }
blockquote { margin-left: 0; padding: .1em 0 .1em 1.2em; border-left: 3px solid var(--line); color: var(--ink-soft); }
blockquote > :last-child, li > :last-child, td > :last-child, figure > :last-child { margin-bottom: 0; }
hr { width: 6rem; margin: 2.6em auto; border: 0; border-top: 1px solid var(--line); }
img { max-width: 100%; height: auto; vertical-align: middle; border-radius: 3px; }
img:not([src]) { display: inline-block; min-width: 3rem; min-height: 2rem; background: var(--desk); }
figure { text-align: center; } figcaption { margin-top: .5em; color: var(--ink-soft); font: .85em/1.5 var(--sans); }
code, kbd, samp, pre { font-family: var(--mono); font-size: .86em; font-variant-numeric: normal; font-variant-ligatures: none; }
:not(pre) > code { padding: .12em .35em; background: var(--desk); border-radius: 4px; overflow-wrap: anywhere; }
a code { color: inherit; }
pre { padding: .95em 1.1em; overflow-x: auto; background: var(--desk); border: 1px solid var(--line); border-radius: var(--radius); line-height: 1.55; tab-size: 4; }
pre code { font-size: 1em; }
figure.highlight { text-align: left; } .highlighter-rouge pre, figure.highlight pre { margin: 0; }
.rouge-table { margin: 0; font-size: 1em; } .rouge-table td { padding: 0; border: 0; vertical-align: top; }
.rouge-table pre { border: 0; padding: 0; font-size: 1em; } .rouge-table .gutter { padding-right: 1em; color: var(--ink-faint); text-align: right; user-select: none; }
kbd { padding: .1em .4em; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; }
mark { background: color-mix(in srgb, #f5d34a 55%, transparent); color: inherit; }
:root[data-theme="dark"] mark { background: #5a4a12; }
abbr[title] { text-decoration: underline dotted; text-underline-offset: .2em; cursor: help; }
sup, sub { font-size: .72em; line-height: 0; } small { font-size: .85em; }
table { display: block; width: fit-content; max-width: 100%; overflow-x: auto; border-collapse: collapse; font-size: .94em; font-variant-numeric: tabular-nums lining-nums; }
th, td { padding: .45em .8em; border: 1px solid var(--line); text-align: left; overflow-wrap: normal; }
th { background: var(--desk); font-weight: 650; }
details { padding: .6em 1em; border: 1px solid var(--line); border-radius: var(--radius); } summary { cursor: pointer; font-weight: 600; }
.footnotes { margin-top: 3em; padding-top: 1.2em; border-top: 1px solid var(--line); color: var(--ink-soft); font-size: .88em; }
.footnotes p { margin-bottom: .5em; }
a.footnote { text-decoration: none; padding: 0 .15em; font-family: var(--sans); } a.footnote::before { content: "["; } a.footnote::after { content: "]"; }
a.reversefootnote { padding: 0 .3em; }
.embed, .liquid-chip { font-family: var(--sans); font-size: .82rem; line-height: 1.4; font-variant-numeric: normal; }
.embed {
  display: inline-flex; flex-wrap: wrap; gap: .15em .6em; align-items: baseline; max-width: 100%;
  padding: .6em .9em; color: var(--ink-soft); background: var(--desk); border: 1px dashed var(--ink-faint); border-radius: var(--radius);
  overflow-wrap: anywhere;
}
.embed b { font-weight: 600; color: var(--ink); } .embed span { color: var(--ink-soft); font-size: .94em; }
p > .embed:only-child, .block > .embed { display: flex; } .block > .embed { margin: 0 0 1.4em; }
.embed[data-embed="missing-image"] { border-color: var(--danger); } .embed[data-embed="missing-image"] b { color: var(--danger); font-weight: 500; }
.liquid-chip {
  padding: .1em .5em; color: var(--warn); background: color-mix(in srgb, var(--warn) 11%, var(--paper));
  border: 1px solid color-mix(in srgb, var(--warn) 35%, transparent); border-radius: 4px; font-family: var(--mono); overflow-wrap: anywhere; -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
.liquid-missing { color: var(--danger); background: color-mix(in srgb, var(--danger) 9%, var(--paper)); border-color: color-mix(in srgb, var(--danger) 35%, transparent); }
a[data-missing], a[data-hidden] { color: var(--danger); text-decoration: underline wavy var(--danger) 1px; text-underline-offset: .22em; }
/* A formula alone is text without an element of its own. */
.block:not(:has(> *)) { margin-bottom: 1.15em; text-align: center; }
:root[data-view="excerpt"] { background: var(--desk); scrollbar-gutter: auto; }
:root[data-view="excerpt"] body {
  width: calc(100% - 2rem); max-width: 40rem; margin: 1.5rem auto; padding: 1.5rem clamp(1rem, 5vw, 1.75rem);
  background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius);
}
:root[data-view="excerpt"] header.post > h1 { margin-bottom: .6em; font-size: 1.4em; }
:root[data-view="inset"] { scrollbar-gutter: auto; }
:root[data-view="inset"] body { max-width: none; padding: .8rem .9rem; font-size: .9375rem; line-height: 1.55; }
@media (max-width: 480px) { :root:not([data-view="inset"]) body { font-size: 1rem; line-height: 1.6; padding-top: 1.5rem; } ul, ol { padding-left: 1.25em; } }
@media (prefers-reduced-motion: no-preference) { .aimed { transition: background 1s, box-shadow 1s; } }
${codeStyle}
`;
