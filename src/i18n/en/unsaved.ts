/** What is said over a text that could not be saved. */
export const unsaved = {
  title: "These words are not saved",
  retrying: "Go on writing: Écritoire tries again by itself.",
  full: "Make room on this device. Go on writing: Écritoire tries again by itself.",
  reload: "Keep a copy of the text, then reload this page.",
  copy: "Copy the text",
  copied: "The whole text is on the clipboard.",
  notCopied: "The browser refused the clipboard: download the text instead.",
  download: "Download",
  downloaded: (name: string) => `“${name}” was handed to the browser’s downloads.`,
  retry: "Try again",
  trying: "Trying…",
  stillNot: "Still not saved.",
};
