import { applyEdits } from "#core/text/edit.ts";
import { toEditorText } from "#core/text/line-endings.ts";
import { type Blog, found } from "./check.ts";

/** What is left after the fixes that a rule offers, applied one after the other until it has nothing more to say. */
export function mended(
  rule: string,
  file: string,
  path = "_posts/2017-09-17-essai.md",
  blog?: Blog,
): { text: string; path: string; left: number } {
  let [text, place] = [toEditorText(file), path];
  for (let round = 0; round < 10; round++) {
    const fix = found(rule, text, place, blog).find((finding) => finding.fix)?.fix;
    if (!fix) break;
    if (fix.kind === "edits") text = applyEdits(text, fix.edits);
    else place = fix.path;
  }
  return { text, path: place, left: found(rule, text, place, blog).length };
}

/** A post with these lines between its fences. */
export function postWith(head: string, body = "Du texte.\n"): string {
  return `---\n${head}\n---\n${body}`;
}
