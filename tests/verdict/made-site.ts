import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readConfig, type SiteConfig } from "#core/jekyll/config.ts";
import { readDocument } from "#core/jekyll/document.ts";
import type { Dice } from "../support/dice.ts";

type Wishes = { posts: number /** Nothing that stops a build or loses a front matter. */; isSound: boolean };

/** Writes a site of posts that nobody would write, below an empty folder: every key in every form, under odd names. */
export function makeSite(folder: string, dice: Dice, { posts, isSound }: Wishes): void {
  const collectionsDir = dice.chance(0.15) ? "contenu" : "";
  const yaml = config(dice, collectionsDir);
  const { config: site } = readConfig(yaml);
  write(folder, "_config.yml", yaml);
  for (const [path, text] of Object.entries(includes)) write(folder, path, text);
  for (let number = 0; number < posts; number++) {
    const path = (collectionsDir && dice.chance(0.95) ? `${collectionsDir}/` : "") + postPath(dice, number);
    const text = post(dice);
    // Around posts that stop the build nobody can say what the others see.
    if (
      isUndatedDraft(path, text, site) &&
      /page\.(?:date|url|id)|site\.posts|page\.(?:next|prev)/.test(text)
    )
      continue;
    if (!isSound && /site\.posts|page\.(?:next|previous)/.test(text)) continue;
    if (!isSound || isHarmless(path, text, site)) write(folder, path, text);
  }
}

// The writer's clock is no file system's: the preview has no date for it.
function isUndatedDraft(path: string, text: string, config: SiteConfig): boolean {
  const { kind, data } = readDocument({ path, text }, config, context);
  return kind === "draft" && !data.date;
}

function isHarmless(path: string, text: string, config: SiteConfig): boolean {
  if (text.includes("post_url")) return false;
  const { problems, url, kind } = readDocument({ path, text }, config, context);
  return (url !== null || kind === "other") && problems.every(({ code }) => code === "front-matter-missing");
}

/** ms since the epoch */
const mtime = 1_500_000_000_500;
const context = { now: mtime, buildZone: "UTC", modifiedAt: mtime };

const includes = {
  "_includes/note.html": "<em>{{ include.texte | default: 'rien' }}</em>",
  "_data/mots.yml": "un: 1.0\ndeux: [2, deux]\n",
};

function write(folder: string, path: string, text: string): void {
  // A name of nothing at all is the folder.
  const file = join(folder, path.endsWith("/") ? `${path}x` : path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  // What dates a draft without a date: a fraction of a second, and the same on each run.
  utimesSync(file, mtime / 1000, mtime / 1000);
}

/** What a text lists between bars. */
const forms = (text: string) => text.split(" ¦ ");

const zones = forms(`Europe/Paris ¦ America/New_York ¦ Asia/Kolkata ¦ Australia/Lord_Howe ¦ UTC ¦ Etc/GMT+5`);
const placeholders = (
  "year month day title slug categories slugified_categories output_ext short_month long_month i_day i_month y_day " +
  "short_year w_year week w_day short_day long_day hour minute second name path collection"
).split(" ");
const layouts = forms(`post ¦ none ¦ null ¦ false ¦  ¦ 12 ¦ 'no' ¦ [a] ¦ page ¦ ~ ¦ ""`);

function config(dice: Dice, collectionsDir: string): string {
  const lines = [`title: Essai`, `baseurl: ${dice.pick(["", "/b", "b/"])}`];
  const add = (probability: number, line: () => string) => {
    if (dice.chance(probability)) lines.push(line());
  };
  if (collectionsDir) lines.push(`collections_dir: ${collectionsDir}`);
  add(0.6, () => `timezone: ${dice.pick(zones)}`);
  add(0.6, () => `permalink: ${permalink(dice)}`);
  add(
    0.5,
    () =>
      `excerpt_separator: ${dice.pick(forms(`"<!--more-->" ¦ "" ¦ "\\n\\n\\n" ¦ 12 ¦ ~ ¦ false ¦ '. '`))}`,
  );
  add(0.3, () => `future: ${dice.pick(["true", "false", "no", "~"])}`);
  add(0.3, () => `unpublished: ${dice.pick(["true", "false", "on"])}`);
  add(0.3, () => `show_drafts: ${dice.pick(["true", "false", "yes"])}`);
  add(0.15, () => `limit_posts: ${dice.pick(["5", "0", "3"])}`);
  add(0.2, () => `markdown_ext: "${dice.pick(["md,txt", "markdown,MD", "md, html"])}"`);
  add(
    0.3,
    () =>
      `exclude: ${dice.pick(["[a]", "[_posts/vieux]", '["*.txt", Gemfile]', "[b/, _drafts]", "['_posts/*-x*']"])}`,
  );
  add(0.2, () => `include: ${dice.pick(["[_cache]", '["*.md"]', "['.well-known']"])}`);
  add(0.2, () => `collections: { posts: { permalink: "${template(dice)}" } }`);
  if (dice.chance(0.7)) lines.push("defaults:", ...dice.list(1, 4, () => defaultSet(dice)));
  return `${lines.join("\n")}\n`;
}

function defaultSet(dice: Dice): string {
  const path = dice.pick(
    forms(`"" ¦ _posts ¦ _drafts ¦ a ¦ a/b ¦ /a ¦ "*/_posts" ¦ _posts/sub ¦ contenu ¦ "_posts/*.md" ¦ a/`),
  );
  const type = dice.chance(0.6) ? `, type: ${dice.pick(["posts", "post", "drafts", "pages", '""'])}` : "";
  const values = dice.list(1, 3, () => {
    const key = dice.pick(
      forms(
        `layout ¦ categories ¦ category ¦ tags ¦ tag ¦ title ¦ published ¦ permalink ¦ slug ¦ excerpt_separator ¦ excerpt ¦ author`,
      ),
    );
    return `${key}: ${readable(key, dice)}`;
  });
  const unique = [...new Map(values.map((value) => [value.split(":")[0], value])).values()];
  const scope = dice.chance(0.95) ? `    scope: { path: ${path}${type} }\n` : "";
  return `  -\n${scope}    values:\n${unique.map((value) => `      ${value}`).join("\n")}`;
}

/** A value that does not make YAML of the whole file unreadable. */
function readable(key: string, dice: Dice): string {
  for (;;) {
    const value = formOf(key, dice);
    if (!value.includes("\n") && !/^[!@`*&%<]|: |\t/.test(value)) return value;
  }
}

function postPath(dice: Dice, number: number): string {
  const above = dice.pick(
    forms(` ¦  ¦  ¦ a/ ¦ a/b/ ¦ À la une/ ¦ _cache/ ¦ .x/ ¦ A B/ ¦ a~/ ¦ b/ ¦ x.y/ ¦ a/_posts/`),
  );
  const folder = dice.chance(0.85) ? "_posts" : "_drafts";
  const below = dice.pick(
    forms(
      ` ¦  ¦  ¦  ¦ sub/ ¦ sub/deep/ ¦ _h/ ¦ sub/_h/ ¦ .h/ ¦ vieux/ ¦ 2019-01-01-d/ ¦ sub/.h/ ¦ #h/ ¦ x~/`,
    ),
  );
  const extension = dice.pick(
    forms(
      `.md ¦ .md ¦ .md ¦ .markdown ¦ .MD ¦ .html ¦ .txt ¦  ¦ .textile ¦ .tar.md ¦ .Markdown ¦ .mkd ¦ .json`,
    ),
  );
  return `${above}${folder}/${below}${dice.chance(folder === "_posts" ? 0.93 : 0.3) ? `${dayOfName(dice)}-` : ""}${stem(dice)}${dice.chance(0.8) ? `-${number}` : ""}${extension}`;
}

function dayOfName(dice: Dice): string {
  if (dice.chance(0.6))
    return `20${dice.pick(["09", "15", "20", "24"])}-0${1 + Math.floor(dice.roll() * 9)}-1${Math.floor(dice.roll() * 10)}`;
  return dice.pick(
    forms(
      `2017-1-2 ¦ 17-01-02 ¦ 70-1-1 ¦ 68-01-01 ¦ 2017-02-30 ¦ 2017-13-01 ¦ 2017-00-10 ¦ 2017-01-32 ¦ 9999-12-31 ¦ 2031-05-05 ¦ 2026-10-01 ¦ 2026-10-02 ¦ 2016-02-29 ¦ 2017-02-29 ¦ 2017-03-26 ¦ 2017-10-29 ¦ 12017-01-02 ¦ 2017_01_02 ¦ 20170102 ¦ 00-1-1 ¦ 99-12-31 ¦ 2018-12-31 ¦ 2021-01-03 ¦ 2020-12-31`,
    ),
  );
}

function stem(dice: Dice): string {
  return dice.pick(
    forms(
      `x ¦ un-billet ¦ Un_Billet ¦ l'été ¦ e\u0301te\u0301 ¦ a b ¦  ¦ - ¦ fin. ¦ fin.. ¦ a.b.c ¦ c# ¦ 100% ¦ a+b ¦ a&b ¦ a=b;c ¦ été à Noël ¦ 日本語 ¦ UPPER-Case ¦ --x-- ¦ x- ¦ _x ¦ ~x ¦ x~ ¦ 2017-01-02-y ¦ q?r ¦ a:b ¦ a@b ¦ (par) ¦ [br] ¦ œuvre ¦ İstanbul ¦ ΣΑΣ ¦ a!$b ¦ l’été ¦ \u00a0x ¦ emoji-🎉 ¦ a,b ¦ a..b ¦ tab\tx`,
    ),
  );
}

function template(dice: Dice): string {
  const parts = dice.list(1, 5, () => {
    const name = `:${dice.pick(placeholders)}`;
    return dice.pick([
      name,
      name,
      `${name}_`,
      `${name}-x`,
      `x${name}`,
      `${name}:title`,
      "..",
      "é",
      "a b",
      "%20",
    ]);
  });
  const end = dice.pick(forms(` ¦ / ¦ .html ¦ :output_ext ¦ /index.html ¦ // ¦ .htm ¦ /:title.:output_ext`));
  return `${dice.pick(["/", "", "//"])}${parts.join("/")}${end}`;
}

function permalink(dice: Dice): string {
  if (dice.chance(0.3))
    return dice.pick(forms(`date ¦ pretty ¦ ordinal ¦ weekdate ¦ none ¦ Pretty ¦ '' ¦ ~ ¦ :path`));
  return `"${template(dice)}"`;
}

const dates = forms(
  `2017-10-09 ¦ 2017-10-09 23:30:00 ¦ 2017-10-09 23:30:00 +0200 ¦ 2017-10-09 23:30 ¦ "2017-10-09 23:30:00" ¦ 2017-10-09T23:30:00 ¦ 2017-10-09T23:30:00.000Z ¦ 2017-10-09T23:30:00+02:00 ¦ 2017-10-09 23:30 +0200 ¦ 2017-10-09 00:00:00 -0800 ¦ 2017-02-30 ¦ 2031-01-01 ¦ 2026-10-01 11:59:59 +0000 ¦ 2026-10-01 12:00:00 Z ¦ 2026-10-01 12:00:01 +00:00 ¦ 2026-10-01 12:00 ¦ '9 October 2017' ¦ October 9, 2017 3pm ¦ 09/10/2017 ¦ 2017/10/09 ¦ 2017-10 ¦ 20171009 ¦ '20171009T233000' ¦ Mon, 09 Oct 2017 23:30:00 GMT ¦ 12:30 ¦ '12:30' ¦ 2017-10-09 24:00:00 ¦ 2017-3-26 2:30 ¦ 2017-03-26 02:30 ¦ 2017-10-29 02:30 ¦ hier ¦ '' ¦ ~ ¦ false ¦ true ¦ 2017-10-09 23:30:00 CEST ¦ 2017-10-09 23:30:00 EST ¦ 2017-10-09 23:30:60 ¦ 2017-10-09 25:00:00 ¦ [2017-10-09] ¦ 1507588200 ¦ 2017.10.09 ¦ 9.10.2017 ¦ Oct 2017 ¦ 2017-W41-1 ¦ 2017-282 ¦ 17-10-09 ¦ H29.10.09 ¦ 0 ¦ 1969-12-31 23:00:00 ¦ 2017-10-09 23:30:00.999 ¦ 2017-10-09 23:30:00,5 +0200 ¦ 2017-10-09  1:02:03 ¦ 2017-10-09t01:02:03z ¦ 2017-1-2 1:02:03 ¦ {a: 1} ¦ 2017-10-9 ¦ 2017-10-09 11:30 PM ¦ 2017-10-09 23h30 ¦ Sat Oct 09 2017 ¦ 2017-10-09 23:30:00 +2 ¦ 2017-10-09 23:30:00 +02:30:15 ¦ 2017-10-09 23:30:00 Europe/Paris`,
);

const scalars = forms(
  `mot ¦ deux mots ¦ Un #8 ¦ "Bilan : huit" ¦ 'l''été' ¦ 12 ¦ 12:30 ¦ 1.10 ¦ 2.0 ¦ 1e3 ¦ 007 ¦ 1_000 ¦ 1,000 ¦ on ¦ No ¦ oui ¦ 2017-09-17 ¦ 2017-09-17 10:00:00 ¦ ~ ¦ null ¦  ¦ true ¦ false ¦ [a] ¦ [a, [b, c]] ¦ {a: b} ¦ !important ¦ @x ¦ a: b ¦ 0x1F ¦ 0b11 ¦ :sym ¦ « x » ¦ 100% solo ¦ 🎉 ¦ "\\u00e9\\n" ¦ '  bords  ' ¦ a\u00a0b ¦ \`x\` ¦ *x ¦ &x y ¦ |\n  un\n  deux ¦ >\n  plié\n  là ¦ -1 ¦ +5 ¦ .5 ¦ 1. ¦ .inf ¦ .nan ¦ 1e20 ¦ 1.0e+3 ¦ -0.0 ¦ 0o7 ¦ [] ¦ {} ¦ '' ¦ 'true' ¦ '12' ¦ a, b ¦ = ¦ << ¦ a\tb ¦ "a\\tb" ¦ 2.50 ¦ [1.0, 2] ¦ {a: 1.0} ¦ [~, x] ¦ [true]`,
);

const lists = forms(
  `a b ¦ a, b ¦ [a, b] ¦ [a b, c] ¦ a ¦ [A, a] ¦ [12, 1.5] ¦ [[a, b], c] ¦ \n  - un\n  - deux mots ¦ [À la Une, c#] ¦ 'a  b' ¦ [~, a] ¦ [a, a] ¦ 12 ¦ {a: b} ¦ [on, off] ¦ 2017-01-01 ¦ [2017-01-01] ¦ 'a:b' ¦ ['a: b'] ¦ [rails: x] ¦ [a/b] ¦ [2.0] ¦ ~ ¦  ¦ '' ¦ [] ¦ true ¦ [x y: z] ¦ "a\\u00a0b" ¦ [a?b] ¦ ['#x'] ¦ 1.0 ¦ [É] ¦ [{a: b}] ¦ ['']`,
);

const values: Record<string, (dice: Dice) => string> = {
  date: (dice) => dice.pick(dates),
  title: (dice) => dice.pick(scalars),
  slug: (dice) => dice.pick([...scalars, "autre-slug", "Autre Slug", "été", "a/b", "x.", "-x-", "a--b"]),
  categories: (dice) => dice.pick(lists),
  category: (dice) => dice.pick(lists),
  tags: (dice) => dice.pick(lists),
  tag: (dice) => dice.pick(lists),
  published: (dice) => dice.pick(forms(`true ¦ false ¦ no ¦ off ¦  ¦ 'false' ¦ 0 ¦ ~ ¦ later ¦ yes`)),
  permalink: (dice) =>
    dice.chance(0.3)
      ? dice.pick(
          forms(
            `'' ¦ 12 ¦ [a] ¦ ~ ¦ /x ¦ /é/ ¦ pretty ¦ /:unknown/ ¦ /a:b ¦ /x/:categories ¦ false ¦ /a?b#c`,
          ),
        )
      : `"${template(dice)}"`,
  layout: (dice) => dice.pick(layouts),
  excerpt: (dice) => dice.pick(forms(`'*brut*' ¦ ~ ¦ false ¦ 12 ¦ [a] ¦ '' ¦ true ¦ 1.0`)),
  excerpt_separator: (dice) =>
    dice.pick(forms(`"<!--more-->" ¦ "" ¦ ~ ¦ 12 ¦ '. ' ¦ false ¦ "\\n" ¦ Deux ¦ [a]`)),
  draft: (dice) => dice.pick(["true", "false"]),
  render_with_liquid: (dice) => dice.pick(["true", "false", "~"]),
  author: (dice) => dice.pick(scalars),
  ext: (dice) => dice.pick([".html", "md"]),
  path: (dice) => dice.pick(["x", "12"]),
  url: () => "/faux/",
  name: () => "faux",
  collection: () => "pages",
  lang: (dice) => dice.pick(["fr", "no"]),
};

function formOf(key: string, dice: Dice): string {
  return values[key]!(dice);
}

const common = forms(
  `title ¦ date ¦ categories ¦ category ¦ tags ¦ tag ¦ published ¦ permalink ¦ layout ¦ slug ¦ excerpt_separator`,
);

function post(dice: Dice): string {
  const text = withFrontMatter(dice);
  if (dice.chance(0.05)) return text.replace(/\n/g, "\r\n");
  return dice.chance(0.02) ? `\uFEFF${text}` : text;
}

function withFrontMatter(dice: Dice): string {
  if (dice.chance(0.03)) return body(dice);
  const keys = new Set(
    dice.list(0, 5, () => (dice.chance(0.85) ? dice.pick(common) : dice.pick(Object.keys(values)))),
  );
  const lines = [...keys].map((key) => `${key}: ${formOf(key, dice)}`);
  if (dice.chance(0.05)) lines.push(`title: ${dice.pick(scalars)}`);
  if (dice.chance(0.04))
    lines.push(
      dice.pick(
        forms(
          `# note ¦ mot ¦ \ttab: x ¦ ... ¦ a: : b ¦ 'x ¦ <<: {title: fusion} ¦ base: &b {tags: [z]}\n<<: *b`,
        ),
      ),
    );
  const [open, close] = dice.pick([
    ["---", "---"],
    ["---", "---"],
    ["---", "---"],
    ["---  ", "--- "],
    ["---", "..."],
    ["\n---", "---"],
    ["----", "---"],
    ["---", "---\n\n"],
  ]);
  return `${open}\n${lines.join("\n")}\n${close}\n${body(dice)}`;
}

const paragraphs = [
  "Un *paragraphe* à lui.",
  "Deux : un [lien][l]\net une note[^n].",
  "<!--more-->",
  '[l]: /là "Titre"\n[^n]: La note.',
  "# Titre {{ page.title }}",
  "{{ page.date | date: '%F %H:%M %z' }} {{ page.url }} {{ page.slug }}",
  "{% if page.tags contains 'a' %}a{% else %}b\n\n{% endif %}",
  "{{ page.categories | join: ',' }} · {{ page.tags | jsonify }}",
  "- un\n- deux\n\n- trois",
  "```ruby\nputs 1\n\nputs 2\n```",
  "{% include note.html texte=page.title %}",
  "{% include absent.html %}",
  "{% for post in site.posts limit: 2 %}{{ post.title }}:{{ post.url }} {% endfor %}",
  "{{ site.posts.size }} {{ page.next.title }} {{ page.previous.url }}",
  "{% raw %}{{ x }}\n\n{% endraw %}",
  "{% plugin a b %} {{ page.author }} {{ site.data.mots.un }}",
  "<div>\n\n*brut*\n\n</div>",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "Fin. Deux. Trois",
  "{{ page.excerpt }}",
  "{% highlight js %}\nlet a;\n\nlet b;\n{% endhighlight %}",
  "{{ page.layout }} {{ page.draft }} {{ page.path }} {{ page.id }} {{ page.collection }}",
  "{% capture x %}y\n\nz{% endcapture %}{{ x }}",
  "{% post_url 2017-01-02-absent %}",
  "{% comment %}\n\n{% endcomment %}après",
  "{{ page.ext }} {{ page.name }} {{ page.published }} {{ page.relative_path }}",
];

function body(dice: Dice): string {
  return (
    dice.list(0, 5, () => dice.pick(paragraphs)).join(dice.pick(["\n\n", "\n\n", "\n", "\n\n\n"])) +
    dice.pick(["\n", "", "\n\n"])
  );
}
