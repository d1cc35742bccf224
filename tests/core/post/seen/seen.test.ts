import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defaultConfig, readConfig } from "#core/jekyll/config.ts";
import { type Moment, type SeenValue, seePost } from "#core/post/seen/seen.ts";
import { applyEdits } from "#core/text/edit.ts";
import { dice as throwDice } from "../../../support/dice.ts";
import { anyFile } from "../../../support/front-matter.ts";
import { now, see } from "../../../support/sight.ts";

const look = (text: string) =>
  seePost({ path: "_posts/2017-10-09-x.md", text }, defaultConfig, { now, zone: "Europe/Paris" });

type Recorded = {
  title: string | null;
  date: string;
  url: string;
  categories: string[];
  tags: string[];
  layout: string | null;
  slug: string | null;
};
type Outcome = Recorded | "stops" | "hidden";
type Fixture = {
  now: string;
  sites: Record<string, { machine: string; config: Record<string, unknown> }>;
  posts: Record<string, string>;
};

const folder = "tests/fixtures/seen";
const fixture: Fixture = JSON.parse(readFileSync(`${folder}/posts.json`, "utf8"));
const recorded: Record<string, Record<string, Outcome>> = JSON.parse(
  readFileSync(`${folder}/jekyll.json`, "utf8"),
);

/** What is seen of a recorded post on one of its sites, by key. */
function sightOf(site: string, path: string): Values {
  const { machine, config } = fixture.sites[site]!;
  const { values } = seePost(
    { path, text: fixture.posts[path]! },
    // JSON is YAML.
    readConfig(JSON.stringify(config)).config,
    { now: Date.parse(fixture.now), zone: machine },
  );
  return Object.fromEntries(values.map((value) => [value.key, value])) as Values;
}
type Values = { [Key in SeenValue["key"]]: SeenValue & { key: Key } };

/** As Ruby prints it. */
function printMoment({ day, time, offset }: Moment): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  const size = Math.abs(offset);
  return `${day} ${time.length === 5 ? `${time}:00` : time} ${sign}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** The same, in the words of the record. */
function outcomeOf({ visibility, title, date, url, categories, tags, layout, slug }: Values): Outcome {
  const { seen } = visibility;
  if (seen.why === "build-fails") return "stops";
  if (seen.when !== "now") return "hidden";
  return {
    title: title.seen,
    date: printMoment(date.seen!),
    url: url.seen!.href.replace(/^\/carnet\//, "/"),
    categories: categories.seen,
    tags: tags.seen,
    layout: layout.seen,
    slug: slug.seen,
  };
}

describe("what Jekyll itself saw", () => {
  const paths = Object.keys(fixture.posts);

  describe.each(Object.keys(recorded))("on the site “%s”", (site) => {
    test.each(paths)("of %s", (path) => {
      expect(outcomeOf(sightOf(site, path))).toEqual(recorded[site]![path]);
    });
  });

  test.each(paths)("in Paris and on a server in UTC, where they differ, of %s", (path) => {
    const [here, there] = [recorded.here![path]!, recorded.server![path]!];
    const { visibility, date, url } = sightOf("here", path);
    const isOut = (outcome: Outcome) => typeof outcome !== "string";
    expect(visibility.abroad !== undefined).toBe(isOut(here) !== isOut(there));
    if (typeof here === "string" || typeof there === "string") return;
    const isOtherDay = here.date.slice(0, 10) !== there.date.slice(0, 10);
    // A front matter that is lost is of the day of the build: that is said instead.
    if (url.reason?.code === "lost") return;
    expect(date.abroad && printMoment(date.abroad.seen)).toBe(isOtherDay ? there.date : undefined);
    expect(url.abroad?.seen.href).toBe(here.url === there.url ? undefined : there.url);
  });
});

describe("seePost", () => {
  test("tells each value once, whether or not it was typed", () => {
    const sight = see("layout: post\ntitle: A mon compte + 8 mois\ncategory: good_job\ntags: [et moi]", {
      path: "_posts/2017-09-17-solo-plus-8-mois.md",
    });
    expect(sight.lost).toBeNull();
    expect(sight.values.map(({ key, typed, source, differs }) => [key, typed, source, differs])).toEqual([
      ["visibility", null, "nothing", false],
      ["url", null, "nothing", false],
      ["title", "A mon compte + 8 mois", "front matter", false],
      ["date", null, "file name", false],
      ["categories", "good_job", "front matter", false],
      ["tags", "[et moi]", "front matter", false],
      ["layout", "post", "front matter", false],
      ["slug", null, "file name", false],
    ]);
  });

  test("never throws, and each fix mends its value and loses nothing", () => {
    const dice = throwDice(20261121);
    let fixes = 0;
    for (let turn = 0; turn < 400; turn++) {
      const whole = anyFile(dice);
      for (const text of [whole, whole.slice(0, Math.floor(dice.roll() * (whole.length + 1)))]) {
        const { values, lost } = look(text);
        for (const { key, fix, reason, typed } of values) {
          if (!fix) continue;
          fixes++;
          const after = look(applyEdits(text, fix.edits));
          const again = after.values.find((value) => value.key === key);
          expect(after.lost, text).toBeNull();
          expect([again?.reason, again?.typed], text).not.toEqual([reason, typed]);
        }
        if (lost?.fix) expect(look(applyEdits(text, lost.fix.edits)).lost?.code, text).not.toBe(lost.code);
      }
    }
    expect(fixes).toBeGreaterThan(100);
  });
});
