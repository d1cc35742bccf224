import type { Messages } from "#i18n/messages.ts";
import type { PrintedPost } from "../services.ts";
import type { Notices } from "./notices.ts";

/** What a notice has room for. */
const mostNamed = 3;

/** The clipboard holds one post: what was said of an earlier one no longer holds. */
const about = "html-copy";

/** Puts a post's HTML on the clipboard, and says so, or what it lacks, or that the browser refused. */
export async function copyHtml(print: () => Promise<PrintedPost | null>, notices: Notices): Promise<void> {
  const printing = print();
  const isWritten = writeToClipboard(printing).then(
    () => true,
    () => false,
  );
  const printed = await printing;
  if (!printed) return;
  if (!(await isWritten)) {
    const run = () => copyHtml(print, notices);
    notices.add({
      ...{ about, tone: "error", text: (m) => m.app.htmlNotCopied },
      action: { label: (m) => m.app.retry, run },
    });
    return;
  }
  const { left, lacksColors } = printed;
  if (left.length > 0) {
    const named = left.slice(0, mostNamed);
    const text = (m: Messages) => m.app.htmlCopiedPartly(named, left.length - named.length);
    notices.add({ about, tone: "warning", text, lastsMs: 12_000 });
  } else if (lacksColors) notices.add({ about, tone: "warning", text: (m) => m.app.htmlCopiedPlain });
  else notices.add({ about, tone: "done", text: (m) => m.app.htmlCopied });
}

// Called within the gesture: a browser takes a promise there, and may refuse what is handed over later.
async function writeToClipboard(printing: Promise<PrintedPost | null>): Promise<void> {
  const blob = async (type: string, part: "html" | "rich") => {
    const printed = await printing;
    if (!printed) throw new Error("There is nothing to copy");
    return new Blob([printed[part]], { type });
  };
  const parts = { "text/plain": blob("text/plain", "html"), "text/html": blob("text/html", "rich") };
  // Nobody waits for them when the browser refuses.
  for (const part of Object.values(parts)) part.catch(() => undefined);
  await navigator.clipboard.write([new ClipboardItem(parts)]);
}
