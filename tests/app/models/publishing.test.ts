import { describe, expect, test } from "vitest";
import { postsWith } from "../../support/posts.ts";
import { mount, said } from "../../support/services.ts";

const draft = (yaml = "") => ({
  id: "foix",
  path: "_drafts/foix.md",
  text: `---\nlayout: post\ntitle: Foix\n${yaml}---\nBonjour.\n`,
});
const dated = {
  id: "pau",
  path: "_posts/2017-09-01-pau.md",
  text: "---\nlayout: post\ndate: 2017-09-01 12:00:00 +0200\ntitle: Pau\n---\nBonjour.\n",
};
const wish = { date: { year: 2017, month: 12, day: 25 }, time: null, show: true };

describe("publishing", () => {
  test("offers today, and no hour, to a draft that says neither", async () => {
    const { posts } = await postsWith(draft());
    expect(await posts.publishing("foix")).toMatchObject({
      ...{ day: "2017-09-17", time: null, hour: "14:00", zone: "Europe/Paris", isHidden: false },
    });
  });

  test("offers the day and hour that the draft says, or that the blog's posts bear", async () => {
    const said = await postsWith(draft("date: 2017-12-24 20:15:00 +0100\npublished: false\n"));
    expect(await said.posts.publishing("foix")).toMatchObject({
      ...{ day: "2017-12-24", time: "20:15", isHidden: true },
    });
    const usual = await postsWith(draft(), dated);
    expect(await usual.posts.publishing("foix")).toMatchObject({ day: "2017-09-17", time: "12:00" });
  });

  test("shows path, URL and changes of what would be published", async () => {
    const { posts } = await postsWith(draft("published: false\n"));
    const publishing = (await posts.publishing("foix"))!;
    const { path, changes, outlook } = publishing.plan({ ...wish, time: "18:30" });
    expect(path).toBe("_posts/2017-12-25-foix.md");
    expect(outlook).toMatchObject({ url: "/2017/12/25/foix.html", from: Date.UTC(2017, 11, 25, 17, 30) });
    const lines = changes.flatMap((hunk) => hunk.lines.filter(({ kind }) => kind !== "same"));
    expect(lines.map(({ kind, text }) => [kind, text]).sort()).toEqual([
      ["added", "date: 2017-12-25 18:30:00 +0100"],
      ["removed", "published: false"],
    ]);
    expect(publishing.plan({ ...wish, show: false }).changes).toEqual([]);
  });

  test("names and stamps the file as planned, and undoes both as one, words typed since kept", async () => {
    const { posts, store, undo, desk, notices } = await postsWith(draft("published: false\n"), dated);
    await desk.show("foix");
    const publishing = (await posts.publishing("foix"))!;
    const planned = publishing.plan({ ...wish, time: "18:30" });
    await publishing.publish({ ...wish, time: "18:30" });
    expect(await store.post("foix")).toMatchObject({ path: planned.path, text: planned.text });
    expect(planned.text).toBe(
      "---\nlayout: post\ndate: 2017-12-25 18:30:00 +0100\ntitle: Foix\n---\nBonjour.\n",
    );
    expect(said(notices)).toEqual(["Moved to the posts: _posts/2017-12-25-foix.md."]);
    mount(desk.openPost.value!).type("Encore.");
    await undo();
    expect(await store.post("foix")).toMatchObject({
      path: "_drafts/foix.md",
      text: `${draft("published: false\n").text}Encore.`,
    });
  });

  test("takes along what was just typed", async () => {
    const { posts, desk, store } = await postsWith(draft());
    await desk.show("foix");
    mount(desk.openPost.value!).type("Encore.");
    await (await posts.publishing("foix"))!.publish(wish);
    expect((await store.post("foix"))?.text).toBe(`${draft().text}Encore.`);
  });

  test("lands on no other post", async () => {
    const { posts, store } = await postsWith(draft(), { id: "b", path: "_posts/2017-12-25-foix.md" });
    const publishing = (await posts.publishing("foix"))!;
    expect(publishing.plan(wish).path).toBe("_posts/2017-12-25-foix-2.md");
    await publishing.publish(wish);
    expect((await store.post("foix"))?.path).toBe("_posts/2017-12-25-foix-2.md");
  });

  test("keeps the text as it was, even where only its name changes", async () => {
    const { posts, store } = await postsWith(draft());
    await (await posts.publishing("foix"))!.publish(wish);
    expect(await store.revisions("foix")).toMatchObject([{ text: draft().text, reason: "publish" }]);
  });

  test("is null for a post that is not there, and tells what the storage refuses", async () => {
    const { posts, store, notices } = await postsWith(draft());
    expect(await posts.publishing("pau")).toBeNull();
    const publishing = (await posts.publishing("foix"))!;
    store.close();
    await publishing.publish(wish);
    expect(notices.list.value.map(({ tone }) => tone)).toEqual(["error"]);
  });
});

describe("unpublish", () => {
  test("takes day and stamp off, and gives both back", async () => {
    const { posts, store, undo } = await postsWith(dated);
    await posts.unpublish("pau");
    expect(await store.post("pau")).toMatchObject({
      path: "_drafts/pau.md",
      text: "---\nlayout: post\ntitle: Pau\n---\nBonjour.\n",
    });
    await undo();
    expect(await store.post("pau")).toMatchObject({ path: dated.path, text: dated.text });
  });
});
