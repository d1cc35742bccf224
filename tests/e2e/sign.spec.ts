import { expect, test } from "vitest";
import { bytesOf, editorText, openBlogFolder, openDesk, openPost, signOf } from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { goToEnd, storedText } from "./support/typing.ts";

const quay = "_posts/2017-09-17-quai.md";
const train = "_posts/2017-09-18-train.md";
const source = "---\ntitle: Le train\n---\nIl part.\n";

test("the sign says that words are being typed before the page has painted it even once", async () => {
  const desk = await openDesk();
  try {
    const { page } = desk;
    await openBlogFolder(page, {
      [quay]: bytesOf("---\ntitle: Le quai\n---\nVide.\n"),
      [train]: bytesOf(source),
    });
    await openPost(page, "Le quai");
    await page.clock.install();
    await page.reload();
    await page.locator(".cm-content").waitFor();
    // No frame and no timer any more: whatever waits for one has not happened.
    await page.clock.pauseAt(Date.now() + 60_000);
    await openPost(page, "Le train");
    expect(await signOf(page)).toContain("Dans le dossier");
    await goToEnd(page);
    await page.keyboard.type("Puis rien.");
    await eventually(() => editorText(page)).toContain("Puis rien.");
    expect(await storedText(page, train)).toBe(source);
    expect(await signOf(page)).toContain("Saisie");
    await page.clock.resume();
    await eventually(() => signOf(page)).toContain("Dans ce navigateur");
    expect(await storedText(page, train)).toBe(`${source}Puis rien.`);
    expect(desk.trouble).toEqual([]);
  } finally {
    await desk.close();
  }
});
