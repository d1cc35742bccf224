import { download } from "./download.ts";

/** Whether the system's share sheet takes these files (their types decide, and the browser). */
export function canShare(files: readonly File[]): boolean {
  return typeof navigator.canShare === "function" && navigator.canShare({ files: [...files] });
}

/** Hands files to the share sheet, from a click; downloads them where the sheet would not take them. */
export async function shareFiles(files: readonly File[]): Promise<"shared" | "cancelled" | "downloaded"> {
  if (canShare(files)) {
    try {
      await navigator.share({ files: [...files] });
      return "shared";
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (error.name === "AbortError") return "cancelled";
    }
  }
  for (const file of files) download(file, file.name);
  return "downloaded";
}
