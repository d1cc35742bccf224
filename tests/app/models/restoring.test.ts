import { describe, expect, test } from "vitest";
import { makeBackup } from "#app/models/backing-up.ts";
import { createDesk } from "#app/models/desk.ts";
import { createNotices } from "#app/models/notices.ts";
import { createRestoring, type RestoreSession } from "#app/models/restoring.ts";
import { createSettings } from "#app/models/settings.ts";
import type { BlogStore } from "#store/blog-store.ts";
import { fillDisk, sampleCard, samplePost } from "../../support/browser-storage.ts";
import { fillBlog, recordsOf } from "../../support/random-blog.ts";
import { deskWith, freshMachine, newLibrary, type Tab } from "../../support/services.ts";

const blog = { id: "carnet", name: "Carnet de bord", createdAt: 7 };

function backupOf(store: BlogStore, at = 5000, settings: Record<string, unknown> = {}): Promise<Blob> {
  return makeBackup({ blog, store, settings, language: "fr", at });
}

function restoringFor(set: Pick<Awaited<ReturnType<typeof deskWith>>, "services" | "desk" | "library">) {
  const settings = createSettings({}, () => undefined);
  const restoring = createRestoring({ ...set, settings });
  const phase = <Phase extends RestoreSession["phase"]>(wanted: Phase) => {
    const session = restoring.session.value;
    if (session?.phase !== wanted) throw new Error(`Not ${wanted}: ${JSON.stringify(session)}`);
    return session as Extract<RestoreSession, { phase: Phase }>;
  };
  return { restoring, phase, settings };
}

/** A desk without a blog, as on the first visit. */
function bareDesk(services: Tab) {
  const library = newLibrary();
  const notices = createNotices();
  return { services, library, desk: createDesk({ services, library, notices, readdress: () => undefined }) };
}

describe("a backup", () => {
  test.each([1, 2, 3, 4, 5, 6])(
    "of blog %i comes back into an empty browser, every record as it was",
    async (seed) => {
      const first = await deskWith(await freshMachine().tab());
      await fillBlog(first.store, seed);
      const before = await recordsOf(first.store);
      const zip = await backupOf(first.store, 5000, { textSize: 21, later: "kept" });

      const services = await freshMachine().tab();
      const set = bareDesk(services);
      const { restoring, phase, settings } = restoringFor(set);
      await restoring.begin(zip, "x.zip");
      expect(phase("plan")).toMatchObject({
        into: { kind: "new" },
        damage: [],
        blogName: blog.name,
        at: 5000,
      });
      expect(await services.registry.blogs()).toEqual([]);
      await restoring.carryOut();
      expect(phase("done").damage).toEqual([]);

      expect(set.desk.blog.value?.id).toBe("carnet");
      expect((await services.registry.blogs())[0]).toMatchObject(blog);
      expect(await recordsOf(set.desk.blog.value!.store)).toEqual(before);
      expect(settings.values.value.textSize).toBe(21);
      expect(await services.registry.settings()).toMatchObject({ later: "kept" });
    },
    60_000,
  );
});

describe("a restore over posts that are here", () => {
  const text = "---\ntitle: Foix\n---\nde la sauvegarde\n";
  const path = "_posts/2017-09-17-foix.md";
  const long = 40 * 86_400_000;

  /** A desk with one post, and a backup of it. */
  async function setUp() {
    const machine = freshMachine();
    const set = await deskWith(await machine.tab(), { id: "foix", path, text });
    const zip = await backupOf(set.store);
    const edit = async (id: string, next: string, updatedAt: number) => {
      await set.keeper.change(id, (post) => ({ ...post, text: next, updatedAt }));
    };
    const carry = async (from = zip, choice?: "copy") => {
      const made = restoringFor(set);
      await made.restoring.begin(from, "x.zip");
      const [item] = made.phase("plan").items;
      if (choice) made.restoring.choose(choice);
      await made.restoring.carryOut();
      return { verdict: item?.verdict, done: made.phase("done") };
    };
    const texts = async () => {
      const posts = await set.store.posts((await set.store.cards()).map(({ id }) => id));
      return Object.fromEntries(posts.map((post) => [post.path, post.text]));
    };
    const history = async (id: string) =>
      (await set.store.revisions(id)).map((each) => [each.reason, each.text]);
    return { ...set, machine, zip, edit, carry, texts, history };
  }

  test("changes nothing where all is the same", async () => {
    const { carry, store } = await setUp();
    const before = await recordsOf(store);
    expect(await carry()).toMatchObject({ verdict: "same", done: { unchanged: 1, added: 0, revisions: 0 } });
    expect(await recordsOf(store)).toEqual(before);
  });

  test("never writes over a newer text: the backup's goes into its history", async () => {
    const { carry, edit, texts, history } = await setUp();
    await edit("foix", "plus récent", 9000);
    expect(await carry()).toMatchObject({ verdict: "older", done: { keptHere: 1, replaced: 0 } });
    expect(await texts()).toEqual({ [path]: "plus récent" });
    expect(await history("foix")).toEqual([["restore", text]]);
    // Once more says nothing more.
    await carry();
    expect(await history("foix")).toHaveLength(1);
  });

  test("brings it as a copy where the writer wants it so", async () => {
    const { carry, edit, texts, library } = await setUp();
    await edit("foix", "plus récent", 9000);
    expect((await carry(undefined, "copy")).done).toMatchObject({ copies: 1, keptHere: 0 });
    expect(await texts()).toEqual({ [path]: "plus récent", "_posts/2017-09-17-foix-2.md": text });
    expect(library.cards.value).toHaveLength(2);
  });

  test("takes a newer text, and keeps ours", async () => {
    const { carry, edit, texts, history } = await setUp();
    await edit("foix", "d’avant", 1);
    expect(await carry()).toMatchObject({ verdict: "newer", done: { replaced: 1 } });
    expect(await texts()).toEqual({ [path]: text });
    expect(await history("foix")).toEqual([["before-restore-backup", "d’avant"]]);
  });

  test("leaves alone what was typed on since the plan", async () => {
    const set = await setUp();
    await set.edit("foix", "d’avant", 1);
    const { restoring, phase } = restoringFor(set);
    await restoring.begin(set.zip, "x.zip");
    expect(phase("plan").counts.newer).toBe(1);
    await set.edit("foix", "entre-temps", 2);
    await restoring.carryOut();
    expect(phase("done")).toMatchObject({ replaced: 0, keptHere: 1 });
    expect(await set.texts()).toEqual({ [path]: "entre-temps" });
    expect(await set.history("foix")).toEqual([["restore", text]]);
  });

  test("leaves in the trash what was thrown away here", async () => {
    const { carry, store, texts } = await setUp();
    await store.trash("foix", 9000);
    expect(await carry()).toMatchObject({ verdict: "trashed", done: { added: 0 } });
    expect(await texts()).toEqual({});
    expect(await store.trashed()).toHaveLength(1);
  });

  test("keeps two posts that bear one name", async () => {
    const { zip } = await setUp();
    const other = await deskWith(await freshMachine().tab(), { id: "autre", path, text: "un autre" });
    const { restoring, phase } = restoringFor(other);
    await restoring.begin(zip, "x.zip");
    expect(phase("plan").counts["path-taken"]).toBe(1);
    await restoring.carryOut();
    expect(phase("done")).toMatchObject({ copies: 1 });
    expect((await other.store.post("foix"))?.path).toBe("_posts/2017-09-17-foix-2.md");
    expect((await other.store.post("autre"))?.text).toBe("un autre");
  });

  test("gives the history to a post that came back under another id", async () => {
    const { store } = await setUp();
    await store.addRevisions([{ postId: "foix", at: 1, text: "premier jet", reason: "pause" }]);
    const zip = await backupOf(store);
    const other = await deskWith(await freshMachine().tab(), { id: "autre", path, text });
    const { restoring, phase } = restoringFor(other);
    await restoring.begin(zip, "x.zip");
    await restoring.carryOut();
    expect(phase("done")).toMatchObject({ unchanged: 1, revisions: 1 });
    expect((await other.store.revisions("autre")).map((each) => each.text)).toEqual(["premier jet"]);
  });

  test("lets the trash of long ago begin its days anew", async () => {
    const { store, machine } = await setUp();
    await store.trash("foix", machine.now - long);
    const zip = await backupOf(store);
    const other = await deskWith(await freshMachine().tab());
    const { restoring } = restoringFor(other);
    await restoring.begin(zip, "x.zip");
    await restoring.carryOut();
    expect((await other.store.trashed())[0]?.at).toBeGreaterThan(machine.now - 1000);
  });

  test("finds again, in the history, words that had not reached their post", async () => {
    const { store } = await setUp();
    store.journal.write({ id: "foix", baseRev: 1, text: "derniers mots", at: 8000 });
    const zip = await backupOf(store);
    const other = bareDesk(await freshMachine().tab());
    const { restoring, phase } = restoringFor(other);
    await restoring.begin(zip, "x.zip");
    await restoring.carryOut();
    expect(phase("done")).toMatchObject({ added: 1, revisions: 1 });
    const [kept] = await other.desk.blog.value!.store.revisions("foix");
    expect(kept).toMatchObject({ text: "derniers mots", reason: "journal", at: 8000 });
  });

  test("stops when it is told to, and says what is stored", async () => {
    const { store, zip: _ } = await setUp();
    const many = Array.from({ length: 60 }, (_, n) => samplePost(`n${n}`));
    await store.refill({ posts: many.map((post) => ({ post, card: sampleCard(post) })) });
    const zip = await backupOf(store);
    const set = bareDesk(await freshMachine().tab());
    const { restoring, phase } = restoringFor(set);
    await restoring.begin(zip, "x.zip");
    const stop = restoring.session.subscribe((session) => {
      if (session?.phase === "carrying" && session.done >= 30) restoring.cancel();
    });
    await restoring.carryOut();
    stop();
    const done = phase("done");
    expect(done.cancelled).toBe(true);
    expect(done.added).toBeGreaterThan(0);
    expect((await set.desk.blog.value!.store.cards()).length).toBe(done.added);
    expect(done.added).toBeLessThan(61);
  });

  test("says of a full disk what it is, and keeps what is there", async () => {
    const { zip } = await setUp();
    const set = await deskWith(await freshMachine().tab());
    const { restoring, phase } = restoringFor(set);
    await restoring.begin(zip, "x.zip");
    const end = fillDisk();
    await restoring.carryOut();
    end();
    expect(phase("failed").problem.code).toBe("storage-full");
  });

  test("refuses what is no backup, in words", async () => {
    const { services, desk, library } = await setUp();
    const { restoring, phase } = restoringFor({ services, desk, library });
    await restoring.begin(new Blob(["text"]), "x.zip");
    expect(phase("refused").refusal).toEqual({ code: "not-a-backup" });
  });
});
