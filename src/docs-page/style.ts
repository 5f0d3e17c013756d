/** The page's only style: it has no scripts, no images and no fonts of its own. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d8dbe0, #3a3f47); --soft: light-dark(#f4f5f7, #22262c);
  --dim: light-dark(#5a6270, #a3abb8); --get: light-dark(#0b6e4f, #5fd3a8); --post: light-dark(#1f4fbf, #8fb2ff);
  --delete: light-dark(#b3261e, #ff9a92); }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .4rem 0; }
code, pre { font: .875em/1.45 ui-monospace, monospace; }
code { overflow-wrap: anywhere; }
pre { background: var(--soft); padding: .75rem; border-radius: 6px; overflow-x: auto; margin: .25rem 0; }
details { border: 1px solid var(--line); border-radius: 6px; margin: .4rem 0; }
details > div { padding: 0 .9rem .9rem; scroll-margin-top: 3rem; }
summary, .other { padding: .45rem .9rem; }
summary { cursor: pointer; display: flex; flex-wrap: wrap; gap: .1rem .75rem; align-items: baseline; }
summary::before { content: "▸"; color: var(--dim); }
details[open] > summary::before { content: "▾"; }
summary::-webkit-details-marker { display: none; }
.method { font: 700 .8rem ui-monospace, monospace; text-transform: uppercase; min-width: 3.6em; }
.get { color: var(--get); } .post { color: var(--post); } .delete { color: var(--delete); }
.dim, small { color: var(--dim); }
small { display: block; }
.other { display: flex; flex-wrap: wrap; gap: .1rem .75rem; align-items: baseline; color: var(--dim); padding-left: 1.9rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-top: 1px solid var(--line); }
th { border-top: 0; font-weight: 600; color: var(--dim); font-size: .85rem; }
td:first-child { white-space: nowrap; }
td b { font-size: .75rem; font-weight: 600; color: var(--delete); }
:target { outline: 2px solid var(--post); outline-offset: 4px; border-radius: 6px; }
`;
