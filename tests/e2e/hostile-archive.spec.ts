// Archives and YAML that are small to send and endless to unpack: each is told in a sentence, the rest is taken, and
// the page goes on answering in the room that it had.
import { zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { directoryEntries, patched, zipOf } from "../support/zip.ts";
import { type Desk, openDesk, openPost, signOf, storedPosts } from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { goToEnd, storedText } from "./support/typing.ts";

const laughs = [..."bcdefghi"].map((key, at) => `${key}: &${key} [${`*${"abcdefgh"[at]}, `.repeat(9)}]`);
const laughing = `a: &a [x, x]\n${laughs.join("\n")}`;
const deep = `x: ${"[".repeat(5000)}`;
const post = (head: string, body: string) => `---\n${head}\n---\n\n${body}\n`;
const doubling = '{% assign a = "x,y" | split: "," %}' + "{% assign a = a | concat: a %}".repeat(40);

const whole: [name: string, text: string][] = [
  ["_config.yml", `title: Carnet\n${laughing}\n`],
  ["_data/rires.yml", `${laughing}\n`],
  ["_data/profond.yml", `${deep}\n`],
  [
    "_posts/2017-01-01-bon.md",
    post(
      "title: Le bon",
      `{{ site.data.rires.i }}\n\n{{ site.data.profond.x }}\n\n${doubling}{{ a | size }}\n\nFin.`,
    ),
  ],
  ["_posts/2017-01-02-rires.md", post(`title: Rires\n${laughing}`, "{{ page.i }}\n\nFin.")],
  ["_posts/2017-01-03-profond.md", post(`title: Profond\n${deep}`, "{{ page.x }}\n\nFin.")],
];
const evil = ["chiffre", "lien", "menteur", "double"].map((name) => `_posts/2017-02-01-${name}.md`);
const bombs = Array.from({ length: 5 }, (_, at) => `_posts/2017-03-01-bombe-${at}.md`);

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const heap = async () => {
  const devtools = await desk.browser.context.newCDPSession(desk.page);
  await devtools.send("Performance.enable");
  await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
};

test("an archive full of traps gives what is whole in it, and a sentence for each of them", async () => {
  const { page } = desk;
  const before = await heap();
  const zeros = "\n".repeat(19_000_000);
  const bomb = zipOf([["_posts/2017-04-01-dedans.md", zeros]]);
  const nested = new Uint8Array(await bomb.arrayBuffer());
  const entries: [string, string][] = [
    ...whole,
    ...evil.map((name): [string, string] => [name, post("title: x", "Texte.")]),
  ];
  const files = Object.fromEntries(entries.map(([name, text]) => [name, Buffer.from(text)]));
  for (const name of bombs) files[name] = Buffer.from(zeros);
  const made = zipSync({ ...files, "_drafts/zip.md": nested, "dedans.zip": nested }, { level: 6 });
  const zip = await patched(new File([made as Uint8Array<ArrayBuffer>], "blog.zip"), (bytes, view) => {
    const at = (name: string) =>
      directoryEntries(bytes).find(
        (each) => Buffer.from(bytes.slice(each + 46, each + 46 + name.length)).toString() === name,
      )!;
    const [locked, link, liar, double] = evil.map(at);
    view.setUint16(locked! + 8, 1, true);
    view.setUint8(link! + 5, 3);
    view.setUint16(link! + 40, 0o120777, true);
    view.setUint32(liar! + 24, 5, true);
    view.setUint32(double! + 42, view.getUint32(at("_posts/2017-01-01-bon.md") + 42, true), true);
  });
  await page.getByTestId("pick-files").setInputFiles({
    name: zip.name,
    mimeType: "application/zip",
    buffer: Buffer.from(await zip.arrayBuffer()),
  });
  await page.getByRole("button", { name: "Ouvrir ce blog" }).click();
  const done = page.getByRole("dialog");
  await done.getByText("3 billets importés.").waitFor();
  for (const summary of await done.locator("summary").all()) await summary.click();
  const said = ((await done.textContent()) ?? "").replace(/\s/g, " ");
  expect(said).toContain(`« ${evil[0]} » est protégé par un mot de passe`);
  for (const name of evil.slice(1)) expect(said).toContain(`« ${name} » ne peut pas être lu`);
  for (const name of bombs) expect(said).toContain(`« ${name} » est trop volumineux (19 Mo)`);
  expect(said).toContain("« _drafts/zip.md » n’est pas du texte en UTF-8");
  expect((await storedPosts(page)).map(({ path }) => path).sort()).toEqual(
    whole.map(([name]) => name).filter((name) => name.startsWith("_posts/")),
  );
  expect((await heap()) - before).toBeLessThan(60_000_000);
  await done.getByRole("button", { name: "Voir les billets" }).click();
});

test("YAML and Liquid without end are said where they stand, and the page answers", async () => {
  const { page } = desk;
  const main = page.frameLocator("iframe").locator("main");
  const chips = () => main.locator(".liquid-chip").allTextContents();
  await openPost(page, "Le bon");
  await page.keyboard.press("Control+Alt+p");
  await main.getByText("Fin.").waitFor();
  expect(await chips()).toEqual(
    expect.arrayContaining(["{{ site.data.rires.i }}", "{{ site.data.profond.x }}", "{{ a | size }}"]),
  );
  for (const name of ["rires", "profond"]) {
    await page
      .locator("[role=option]")
      .filter({ hasText: new RegExp(name, "i") })
      .first()
      .click();
    await page.locator(".post-head .path").filter({ hasText: name }).waitFor();
    await main.getByText("Fin.").waitFor();
    if (!(await page.locator(".front-matter").isVisible())) await page.keyboard.press("Control+Alt+i");
    await page.locator(".front-matter").getByText("L’en-tête n’est pas lu").first().waitFor();
    await page.keyboard.press("Control+Alt+c");
    for (const what of [/^L’en-tête /, /^«\s_config\.yml\s»/])
      await page
        .locator(".post-checks p")
        .filter({ hasText: what })
        .filter({ hasText: "emboîte ou répète des valeurs au-delà de toute mesure" })
        .waitFor();
    await page.keyboard.press("Control+Alt+p");
    await main.getByText("Fin.").waitFor();
  }
  await goToEnd(page);
  await page.keyboard.type("Encore un mot.");
  await eventually(() => storedText(page, "_posts/2017-01-03-profond.md")).toContain("Encore un mot.");
  await eventually(() => signOf(page)).toContain("Dans ce navigateur");
  expect(desk.trouble).toEqual([]);
});
