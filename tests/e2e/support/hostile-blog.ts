import { parseFragment } from "parse5";
import { readConfig } from "#core/jekyll/config.ts";
import { createRenderEngine } from "#core/render/render.ts";
import { hostileBodies } from "../../support/hostile/bodies.ts";
import { armed } from "../../support/hostile/payload.ts";
import {
  fileWords,
  hostileFrontMatter,
  hostileSeparator,
  hostileSite,
  outsideNames,
  words,
  yamls,
} from "../../support/hostile/places.ts";

const { config } = readConfig(armed(hostileSite["_config.yml"] ?? "", 0));
const engine = createRenderEngine({ config, documents: [], files: {} }, { now: () => 0, buildZone: "UTC" });

// A file with a null character is no text: it does not come in.
const all = hostileBodies.filter((body) => !body.includes("\0"));

/** Bodies that leave the next one alone, and those that swallow what follows. */
export const bodies = all.filter(isGentle);
export const loneBodies = all.filter((body) => !isGentle(body));

/** Whether a paragraph behind it is still one in the page. */
function isGentle(body: string): boolean {
  const text = `${armed(body, 1)}\n\nFin.\n`;
  const { html } = engine.render({ id: body, path: "_posts/2017-01-01-x.md", text });
  return parseFragment(html).childNodes.some(
    (node) =>
      node.nodeName === "p" &&
      "childNodes" in node &&
      node.childNodes.some((its) => "value" in its && its.value === "Fin."),
  );
}

/** Numbers below belong to bodies; what is written elsewhere counts from here. */
const elsewhere = 10_000;

/** How many bodies a post holds; each is behind a paragraph that must still be one. */
const batch = 16;

export type HostileBlog = {
  entries: [name: string, text: string][];
  /** The names that must be refused. */
  outside: readonly string[];
  posts: number;
  /** By a post's path, the paragraphs that no body may have swallowed. */
  marks: Record<string, string[]>;
};

/** A blog of a stranger: every payload in a body, hostile words in every field and name, and a site to match. */
export function hostileBlog(): HostileBlog {
  const entries: [string, string][] = Object.entries(hostileSite).map(([name, text], at) => [
    name,
    armed(text, elsewhere + at),
  ]);
  const marks: Record<string, string[]> = {};
  let number = elsewhere + 100;
  let day = 0;
  const add = (slug: string, head: string, body: string, expected: string[] = []) => {
    const date = new Date(Date.UTC(2017, 0, 1 + day++)).toISOString().slice(0, 10);
    const path = `_posts/${date}-${slug}.md`;
    marks[path] = expected;
    entries.push([path, `---\n${head}\n---\n\n${body}\n`]);
  };
  const word = (at: number) => armed(words[at % words.length]!, number++);

  for (let from = 0; from < bodies.length; from += batch) {
    const part = bodies.slice(from, from + batch);
    const expected = [...part.map((_, at) => `Avant ${from + at}.`), `Fin ${from}.`];
    const text = part.map((body, at) => `${expected[at]}\n\n${armed(body, from + at)}\n`).join("\n");
    // All but the end of it is the excerpt, in one piece.
    const whole = `${text}\n${hostileSeparator}\n\n${expected.at(-1)}`;
    add(`lot-${from}`, hostileFrontMatter(word(from / batch)), whole, expected);
  }
  for (const [at, body] of loneBodies.entries())
    add(`seul-${at}`, `title: Seul ${at}`, `Avant ${at}.\n\n${armed(body, 5000 + at)}`, [`Avant ${at}.`]);
  for (const [at, name] of fileWords.entries())
    add(armed(name, number++), `title: Nom ${at}\ntags: [${JSON.stringify(word(at))}]`, `Nom ${at}.`, [
      `Nom ${at}.`,
    ]);
  for (const [at, yaml] of yamls.entries())
    add(`yaml-${at}`, armed(yaml, number++), `Yaml ${at}.`, [`Yaml ${at}.`]);
  for (const folder of fileWords.slice(0, 4)) {
    const path = `${armed(folder, number++)}/_posts/2016-01-01-dossier.md`;
    entries.push([path, "---\ntitle: Dossier\n---\nDossier.\n"]);
    marks[path] = ["Dossier."];
  }
  const posts = Object.keys(marks).length;
  const outside = outsideNames.map((name) => armed(name, number++));
  for (const name of outside) entries.push([name, "---\ntitle: Dehors\n---\nDehors.\n"]);
  return { entries, outside, posts, marks };
}
