import { describe, expect, test } from "vitest";
import { createHighlighter, type Highlighter } from "#core/rouge/highlighter.ts";
import type { FromWorker } from "#preview/messages.ts";
import { createWorkshop } from "#preview/workshop.ts";
import { now, siteDocument, siteOf } from "../support/render.ts";

const code = "```json\n1\n```\n";
const colored = '<span class="mi">1</span>';
const clock = { now: () => now, buildZone: "UTC" };
const ask = (type: "render" | "print", ticket: number, text = code) => ({
  ...{ type, ticket },
  request: { id: "x", path: "_posts/2017-01-01-x.md", text },
});

function open(highlighter: Highlighter = createHighlighter()) {
  const said: FromWorker[] = [];
  const heard = createWorkshop(clock, (message) => said.push(message), highlighter);
  void heard({ type: "site", site: siteOf() });
  const types = () => said.map(({ type }) => type);
  const html = () => {
    const last = said.findLast((one) => one.type === "rendered");
    return last?.type === "rendered" ? last.rendered.html : "";
  };
  return { said, heard, types, html };
}

/** A highlighter that cannot fetch until it is told. */
function offline() {
  const real = createHighlighter();
  const network = { isOff: true, tries: 0 };
  const highlighter: Highlighter = {
    highlight: real.highlight,
    isWanting: real.isWanting,
    get version() {
      return real.version;
    },
    async fetch() {
      network.tries += 1;
      if (network.isOff) throw new Error("No network");
      await real.fetch();
    },
  };
  return { highlighter, network };
}

describe("createWorkshop", () => {
  test("answers at once, and says when languages came", async () => {
    const { heard, types, html } = open();
    const done = heard(ask("render", 1));
    expect(types()).toEqual(["rendered"]);
    expect(html()).not.toContain(colored);
    await done;
    expect(types()).toEqual(["rendered", "languages"]);
    await heard(ask("render", 2));
    expect(html()).toContain(colored);
    expect(types()).toEqual(["rendered", "languages", "rendered"]);
  });

  test("keeps the languages when the blog changes, also while they are fetched", async () => {
    const { heard, html } = open();
    const done = heard(ask("render", 1));
    await heard({ type: "site", site: siteOf([], {}, "lang: fr") });
    void heard(ask("render", 2));
    expect(html()).not.toContain(colored);
    await done;
    await heard(ask("render", 3));
    expect(html()).toContain(colored);
  });

  test("renders with the documents as they changed", async () => {
    const { heard, html } = open();
    const [a, b] = [siteDocument("_posts/2017-01-01-a.md"), siteDocument("_posts/2017-01-02-b.md")];
    const show = () => heard(ask("render", 1, "{{ site.posts | map: 'mood' | join: ',' }}"));
    await heard({ type: "site", site: siteOf([a, { ...b, frontMatter: "---\nmood: gay\n---\n" }]) });
    await show();
    expect(html()).toContain("gay,");
    const changed = [{ ...b, frontMatter: "---\nmood: calm\n---\n" }];
    await heard({ type: "documents", change: { changed, gone: [a.id] } });
    await show();
    expect(html()).toContain(">calm<");
  });

  test("leaves plain what it cannot fetch, and tries again at a later rendering, once for each", async () => {
    const { highlighter, network } = offline();
    const { heard, types, html } = open(highlighter);
    await heard(ask("render", 1));
    expect(types()).toEqual(["rendered"]);
    expect(network.tries).toBe(1);
    network.isOff = false;
    await heard(ask("render", 2));
    expect(types()).toEqual(["rendered", "rendered", "languages"]);
    expect(network.tries).toBe(2);
    await heard(ask("render", 3));
    expect(html()).toContain(colored);
  });

  test("prints for elsewhere with its languages, and says when one is not to be had", async () => {
    const { heard, said } = open();
    await heard(ask("print", 1));
    expect(said).toMatchObject([{ type: "printed", ticket: 1, printed: { left: [], lacksColors: false } }]);
    expect(JSON.stringify(said)).toContain(JSON.stringify(colored).slice(1, -1));
    const without = open(offline().highlighter);
    await without.heard(ask("print", 2));
    expect(without.said).toMatchObject([{ type: "printed", ticket: 2, printed: { lacksColors: true } }]);
  });

  test("prints for elsewhere with the languages that code in Markdown holds in turn", async () => {
    const { heard, said } = open();
    await heard(ask("print", 1, `~~~~ markdown\n${code}~~~~\n`));
    expect(said).toMatchObject([{ type: "printed", printed: { lacksColors: false } }]);
    expect(JSON.stringify(said)).toContain(JSON.stringify(colored).slice(1, -1));
  });

  test("answers a post that came before its blog", async () => {
    const said: FromWorker[] = [];
    await createWorkshop(clock, (message) => said.push(message))(ask("render", 1));
    expect(said).toMatchObject([{ type: "failed", ticket: 1 }]);
  });
});
