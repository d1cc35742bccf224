import { describe, expect, test } from "vitest";
import { en } from "#i18n/en.ts";
import { fillDisk } from "../../support/browser-storage.ts";
import { postsWith } from "../../support/posts.ts";
import { said } from "../../support/services.ts";

const episode = (month: number, yaml = "category: good_job\ntags: [et moi]\n") => ({
  id: `solo-${month}`,
  path: `_posts/2017-0${month}-03-solo-plus-${month}-mois.md`,
  text: `---\nlayout: post\ntitle: A mon compte + ${month} mois\n${yaml}\n---\n\nJournal.\n\n<!--more-->\n`,
});
const voyage = {
  id: "foix",
  path: "_posts/2017-07-01-foix.markdown",
  text: "---\ntitle: 'Foix'\ncategories:\n- voyages\ndate: 2017-07-01 09:30:00 +0200\n---\nBonjour.\n",
};

describe("create", () => {
  test("stores the next episode as the latest ones are, and shows it", async () => {
    const { create, store, shown } = await postsWith(episode(5), episode(6), episode(8), voyage);
    const id = (await create({ title: "A mon compte + 9 mois", kind: "post" }))!;
    expect(await store.post(id)).toMatchObject({
      path: "_posts/2017-09-17-solo-plus-9-mois.md",
      text: "---\nlayout: post\ntitle: A mon compte + 9 mois\ncategory: good_job\ntags: [et moi]\n\n---\n\n",
    });
    expect(shown).toEqual([id]);
  });

  test("makes a post of another filing as those are, dated and stamped as they are", async () => {
    const { posts, create, store } = await postsWith(episode(6), episode(8), voyage);
    const filing = (await posts.newPosts())!.filings[1]!;
    expect(filing.categories).toEqual(["voyages"]);
    const id = (await create({ title: "Pau", kind: "post", filing: filing.key }))!;
    expect(await store.post(id)).toMatchObject({
      path: "_posts/2017-09-17-pau.markdown",
      text: "---\ntitle: 'Pau'\ncategories:\n- voyages\ndate: 2017-09-17 09:30:00 +0200\n---\n\n",
    });
    const draft = (await create({ title: "Gap", kind: "draft", filing: filing.key }))!;
    expect(await store.post(draft)).toMatchObject({
      path: "_drafts/gap.markdown",
      text: "---\ntitle: 'Gap'\ncategories:\n- voyages\n---\n\n",
    });
  });

  test("stamps the hour that the writer asks for, and none when she wants none", async () => {
    const { posts, configure } = await postsWith(episode(8), voyage);
    const making = (await posts.newPosts())!;
    const [, { key: filing }] = making.filings as [unknown, { key: string }];
    expect([making.usualTime(), making.usualTime(filing), making.hour()]).toEqual([null, "09:30", "14:00"]);
    const text = (wanted: object) => making.preview({ title: "Pau", kind: "post", ...wanted }).text;
    expect(text({})).not.toContain("date:");
    expect(text({ time: "18:30" })).toContain("\ndate: 2017-09-17 18:30:00 +0200\n");
    expect(text({ filing, time: null })).toContain("\ndate: 2017-09-17\n");
    await configure("timezone: America/New_York\n");
    const there = (await posts.newPosts())!;
    expect([there.zone, there.hour()]).toEqual(["America/New_York", "08:00"]);
    expect(there.preview({ title: "Pau", kind: "post", time: "07:30" }).text).toContain("07:30:00 -0400");
  });

  test("takes the day in the blog's own zone", async () => {
    const { posts, configure } = await postsWith(episode(8));
    await configure("timezone: Pacific/Auckland\n");
    expect((await posts.newPosts())!.preview({ title: "Pau", kind: "post" }).path).toBe(
      "_posts/2017-09-18-pau.md",
    );
  });

  test("gives two posts of one title two files, as the preview says", async () => {
    const { posts, create, paths } = await postsWith(voyage);
    const wanted = { title: "Foix", kind: "draft" } as const;
    await create(wanted);
    const previewed = (await posts.newPosts())!.preview(wanted).path;
    await create(wanted);
    expect(previewed).toBe("_drafts/foix-2.markdown");
    expect(await paths()).toContain(previewed);
  });

  test("begins a blog without posts plainly, where its collections are", async () => {
    const { create, configure, store } = await postsWith();
    await configure("collections_dir: textes\n");
    const id = (await create({ title: "Un", kind: "draft" }))!;
    expect(await store.post(id)).toMatchObject({
      path: "textes/_drafts/un.md",
      text: "---\nlayout: post\ntitle: Un\n---\n\n",
    });
  });

  test("says that the disk is full", async () => {
    const { create, notices, shown } = await postsWith(voyage);
    const end = fillDisk();
    expect(await create({ title: "Un", kind: "draft" })).toBeNull();
    end();
    expect(said(notices)).toEqual([en.problem["storage-full"]({})]);
    expect(shown).toEqual([]);
  });
});
