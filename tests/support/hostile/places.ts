// Where else a text comes from: what is shown of front matter, names, configuration and archives.

/** Harm as a word: for titles, tags, names of folders, everything that a list or a notice shows. */
export const words: readonly string[] = [
  "<img src=x onerror=TOP>",
  "<script>TOP</script>",
  '"><svg onload=TOP>',
  "'onpointerover='TOP",
  "</title></textarea></style></script><img src=x onerror=TOP>",
  "javascript:TOP",
  "{{ '<img src=x onerror=TOP>' }}",
  "[x](javascript:TOP)",
  "http://HOST/word",
  "\u202Egnp.exe\u2066\u200B\u00AD\uFEFF§",
  "$& $1 $` \\1 %00 %s $TOP",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
];

/** Names that every object answers to, though nobody gave them to it. */
export const propertyNames: readonly string[] = [
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype"],
];

/** Words that can stand in a file's name as they are; the others lead elsewhere. */
export const fileWords: readonly string[] = [
  "<img src=x onerror=TOP>",
  "x'onpointerover='TOP",
  'x"><svg onload=TOP>',
  "javascript:TOP",
  "{{ site.evil }}",
  "\u202Egpj.§\u200B",
  "__proto__",
  "constructor",
  "&lt;img src=x onerror=TOP&gt;",
  "%3Cimg src=x onerror=TOP%3E",
  "#fragment?query=§",
];

/** Names of an archive's entries that lead out of the folder, or that no file can have. */
export const outsideNames: readonly string[] = [
  "../_posts/2017-01-01-out.md",
  "_posts/../../2017-01-01-out.md",
  "_posts/..\\..\\2017-01-01-out.md",
  "/_posts/2017-01-01-absolute.md",
  "//HOST/_posts/2017-01-01-share.md",
  "\\\\HOST\\_posts\\2017-01-01-unc.md",
  "C:/_posts/2017-01-01-drive.md",
  "c:_posts/2017-01-01-drive.md",
  "_posts/2017-01-01-nul\u0000.md",
  "_posts/2017-01-01-line\n.md",
  "_posts//2017-01-01-empty.md",
  "./_posts/./2017-01-01-dot.md",
  "_posts/\u007f2017-01-01-del.md",
];

/** A front matter full of it: every key that the app shows, and keys that are the names of properties. */
export function hostileFrontMatter(word: string): string {
  const quoted = JSON.stringify(word);
  return [
    "layout: default",
    `title: ${quoted}`,
    `subtitle: ${quoted}`,
    `evil: ${quoted}`,
    `tags: [${quoted}, __proto__, constructor]`,
    `categories: [${quoted}]`,
    `description: ${quoted}`,
    `author: ${quoted}`,
    "__proto__: {polluted: true, toString: 1}",
    "constructor: {prototype: {polluted: true}}",
    "toString: 1",
    "hasOwnProperty: x",
    `${quoted}: x`,
  ].join("\n");
}

/** YAML that a careless reader runs, or never ends with. */
export const yamls: readonly string[] = [
  'x: !ruby/object:Gem::Installer\n  i: "TOP"',
  "x: !ruby/hash:ActionDispatch::Routing::RouteSet::NamedRouteCollection\n  ? TOP\n  : y",
  "x: !ruby/regexp /(a+)+$/",
  'x: !!js/function "function(){TOP}"',
  "x: !!python/object/apply:os.system [TOP]",
  "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]\nf: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]\ng: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f]\nh: [*g, *g, *g, *g, *g, *g, *g, *g, *g]",
  "x: &x [*x]",
  "x: &x\n  y: *x",
  "<<: {__proto__: {polluted: true}}\ntitle: x",
  "<<: &m {<<: *m}",
  "? [__proto__]\n: {polluted: true}",
  "__proto__:\n  polluted: true",
  '"__proto__": {polluted: true}',
  "constructor:\n  prototype:\n    polluted: true",
  `x: ${"[".repeat(3000)}`,
  `x: ${"{a: ".repeat(3000)}`,
  `x: "${"\\".repeat(999)}`,
  `${"- ".repeat(3000)}x`,
  `x: ${"&a ".repeat(999)}y`,
  "%YAML 9.9\n%TAG ! tag:HOST,2000:\n---\nx: !evil y",
];

/** Where the excerpts of that blog end. */
export const hostileSeparator = "La suite du billet";

/** A blog whose settings, includes, layouts and data are all someone else's. */
export const hostileSite: Readonly<Record<string, string>> = {
  "_config.yml": [
    `title: ${JSON.stringify("<img src=x onerror=TOP>")}`,
    "url: javascript:TOP",
    `baseurl: ${JSON.stringify('"><img src=x onerror=TOP>')}`,
    `permalink: ${JSON.stringify("/:categories/<img src=x onerror=TOP>/:title/")}`,
    `lang: ${JSON.stringify('fr"><img src=x onerror=TOP>')}`,
    `evil: ${JSON.stringify("<svg onload=TOP>")}`,
    `timezone: ${JSON.stringify("<script>TOP</script>")}`,
    // No comment: what opens one and never closes it would end there.
    `excerpt_separator: ${hostileSeparator}`,
    "plugins: [jekyll-redirect-from, '<script>TOP</script>']",
    "collections: {__proto__: {output: true}, posts: {output: true}}",
    "__proto__: {polluted: true}",
    "constructor: {prototype: {polluted: true}}",
    `kramdown: {input: "<img src=x onerror=TOP>", syntax_highlighter: "<x>", smart_quotes: "TOP,x,x,x", __proto__: {polluted: true}, auto_id_prefix: ${JSON.stringify('"><img src=x onerror=TOP>')}, footnote_backlink: ${JSON.stringify("<img src=x onerror=TOP>")}}`,
    `defaults: [{scope: {path: ""}, values: {subtitle: ${JSON.stringify("<img src=x onerror=TOP>")}, __proto__: {polluted: true}}}]`,
  ].join("\n"),
  "_includes/evil.html":
    '<img src=x onerror=TOP><img src="http://HOST/inc.png"><script>TOP</script>{{ include.src }}<img title="{{ include.src }}">',
  "_layouts/default.html": '<script>TOP</script><base href="http://HOST/">{{ content }}',
  "_data/evil.yml": `html: ${JSON.stringify("<img src=x onerror=TOP>")}\nurl: "javascript:TOP"\n__proto__: {polluted: true}\n`,
  "_data/__proto__.yml": "polluted: true\n",
  "_data/__proto__/polluted.yml": "polluted: true\n",
  "_data/constructor/prototype/polluted.yml": "polluted: true\n",
  "_data/constructor.json": '{"prototype": {"polluted": true}, "__proto__": {"polluted": true}}',
};
