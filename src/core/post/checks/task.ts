import type { Finding } from "./finding.ts";

/** A post to check: `text` is the file's own, with its BOM and line endings. */
export type CheckTask = {
  id: string;
  path: string;
  text: string;
  /** It is being written: what was made of it is kept for the next check, and its excerpt is told. */
  isOpen: boolean;
};

/** What the rules found in a post, and the excerpt of an open one, as HTML that no one has sanitized. */
export type Checked = { findings: Finding[]; excerptHtml: string | null };
