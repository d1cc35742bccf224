/** How long the browser may take to fetch the bytes behind a download: there is no event that says it has. */
const revokeAfterMs = 60_000;

/** Saves bytes as a file of this name, wherever the browser puts downloads. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  // Firefox only follows links that are in the document.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), revokeAfterMs);
}
