import { download } from "#transfer/download.ts";

/** Puts a text on the clipboard, from a click; false when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or a page that is not secure: the writer is told, and the download is beside it.
    return false;
  }
}

/** Hands a post's file to the browser's downloads, under its own name, which is answered. */
export function downloadText({ path, text }: { path: string; text: string }): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  download(new Blob([text], { type: "text/markdown;charset=utf-8" }), name);
  return name;
}
