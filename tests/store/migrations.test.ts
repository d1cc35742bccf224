import { existsSync, readFileSync } from "node:fs";
import { openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { openBlogStore } from "#store/blog-store.ts";
import { connect } from "#store/connection.ts";
import { blogSteps, registrySteps, type Step } from "#store/migrations.ts";
import { openRegistry } from "#store/registry.ts";
import { freshBrowser } from "../support/browser-storage.ts";
import { makeOldDatabase, type OldDatabase, schemaOf } from "../support/old-database.ts";

beforeEach(freshBrowser);

const versions = (steps: readonly Step[]): number[] => steps.map((_, index) => index + 1);

describe.each(versions(blogSteps))("blogSteps, from version %i", (version) => {
  test("nothing that the old version kept is missing", async () => {
    await makeOldDatabase("ecritoire-blog-carnet", fixture("blog", version));
    const store = await openBlogStore("carnet");
    expect((await store.cards()).map(({ id, rev }) => [id, rev]).sort()).toEqual([
      ["foix", 3],
      ["noel", 1],
    ]);
    expect((await store.posts(["foix", "noel"])).map(({ text }) => text)).toEqual([
      "---\ntitle: foix\n---\nTexte de foix.\n",
      "---\ntitle: noel\n---\nTexte de noel.\n",
    ]);
    expect((await store.post("foix"))?.base).toEqual({
      path: "_posts/2017-09-17-foix.md",
      rev: 2,
      at: 1500,
      from: "folder",
    });
    expect(await store.baseText("foix")).toBe("---\ntitle: foix\n---\n");
    expect(await store.revisions("foix")).toEqual(revisions.filter(({ postId }) => postId === "foix"));
    expect(await store.revisions("perdu")).toEqual(revisions.filter(({ postId }) => postId === "perdu"));
    expect(await store.trashed()).toMatchObject([
      { id: "perdu", at: 2500, post: { rev: 4 }, baseText: "base de perdu" },
    ]);
    expect(await store.siteFiles()).toMatchObject([{ path: "_config.yml", text: "title: Carnet\n" }]);
    expect(await store.journal.entries()).toMatchObject([{ id: "noel", baseRev: 1, text: "derniers mots" }]);
    expect(await store.meta("sort")).toBe("date");
  });

  test("former texts are packed under the keys that they had, before they go from where they were", async () => {
    await makeOldDatabase("ecritoire-blog-carnet", fixture("blog", version));
    const store = await openBlogStore("carnet");
    const list = await store.revisionList("foix");
    expect(list.map(({ key, at, reason, words, change }) => [key, at, reason, words, change])).toEqual([
      [1, 1400, "import", 1, null],
      [2, 1500, "export", 4, { added: 3, removed: 0, part: "L’été" }],
      [4, 1600, "relocate", 4, { added: 1, removed: 1, part: "L’été" }],
      [5, 1650, "replace", 240, { added: 240, removed: 4, part: null }],
      [6, 1660, "typography", 240, { added: 14, removed: 14, part: null }],
      [7, 1700, "export", 0, { added: 0, removed: 240, part: null }],
    ]);
    await store.tidyRevisions(1800);
    const database = await openDB("ecritoire-blog-carnet");
    expect(await database.count("revisions")).toBe(0);
    expect((await database.getAllKeys("revisionPacks")).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    database.close();
    for (const { at, text } of revisions.filter(({ postId }) => postId === "foix"))
      expect(await store.revisionText(list.find((entry) => entry.at === at)!.key)).toBe(text);
    expect(await store.addRevision({ postId: "foix", at: 1900, text: "après", reason: "pause" })).toBe(true);
    expect((await store.revisionList("foix")).at(-1)).toMatchObject({ at: 1900, words: 1 });
  });

  test("the steps up to it still make the schema that was shipped", async () => {
    expect(await schemaAfter(blogSteps.slice(0, version))).toEqual(schemaIn(fixture("blog", version)));
  });
});

describe.each(versions(registrySteps))("registrySteps, from version %i", (version) => {
  test("nothing that the old version kept is missing", async () => {
    await makeOldDatabase("ecritoire", fixture("registry", version));
    const registry = await openRegistry();
    expect(await registry.blogs()).toMatchObject([{ id: "carnet", name: "Carnet", openedAt: 2000 }]);
    expect(await registry.settings()).toEqual({ language: "fr" });
  });

  test("the steps up to it still make the schema that was shipped", async () => {
    expect(await schemaAfter(registrySteps.slice(0, version))).toEqual(
      schemaIn(fixture("registry", version)),
    );
  });
});

/** Long enough to be worth deflating, twice nearly the same. */
function trains(where: string): string {
  const line = (train: number) => `Train ${train} ${train % 3 ? "sur la voie" : where} ${(train * 7) % 11}.`;
  return Array.from({ length: 40 }, (_, train) => line(train)).join("\n\n");
}

/** Bytes that are easily lost: a mark of byte order, CRLF, half of a surrogate pair, nothing at all. */
const revisions = [
  { postId: "foix", at: 1400, text: "avant", reason: "import" },
  {
    ...{ postId: "foix", at: 1500, reason: "export" },
    text: "\ufeffavant\r\n\r\n## L’été\r\n\r\nIl pleut. 😀\r\n",
  },
  { postId: "perdu", at: 1550, text: "perdu avant", reason: "journal" },
  {
    ...{ postId: "foix", at: 1600, reason: "relocate" },
    text: "\ufeffavant\r\n\r\n## L’été\r\n\r\nIl neige. \ud83d\r\n",
  },
  { postId: "foix", at: 1650, text: trains("sur la voie"), reason: "replace" },
  { postId: "foix", at: 1660, text: trains("à la voie"), reason: "typography" },
  { postId: "foix", at: 1700, text: "", reason: "export" },
];

function fixture(kind: "blog" | "registry", version: number): OldDatabase {
  const file = new URL(`../fixtures/store/${kind}-${version}.json`, import.meta.url);
  if (!existsSync(file)) throw new Error(`Version ${version} needs a fixture: ${file.pathname}`);
  return JSON.parse(readFileSync(file, "utf8"));
}

function schemaIn({ stores }: OldDatabase): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(stores).map(([name, { records: _, ...schema }]) => [name, schema]),
  );
}

async function schemaAfter(steps: readonly Step[]): Promise<Record<string, unknown>> {
  (await connect({ name: "made-by-steps", steps })).close();
  const database = await openDB("made-by-steps");
  const schema = schemaOf(database);
  database.close();
  return schema;
}
