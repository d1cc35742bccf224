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
    expect(await store.revisions("foix")).toMatchObject([{ at: 1400, text: "avant", reason: "import" }]);
    expect(await store.trashed()).toMatchObject([
      { id: "perdu", at: 2500, post: { rev: 4 }, baseText: "base de perdu" },
    ]);
    expect(await store.siteFiles()).toMatchObject([{ path: "_config.yml", text: "title: Carnet\n" }]);
    expect(await store.journal.entries()).toMatchObject([{ id: "noel", baseRev: 1, text: "derniers mots" }]);
    expect(await store.meta("sort")).toBe("date");
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
