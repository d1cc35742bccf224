import type { Severity } from "#core/post/checks/finding.ts";

export const severity: Record<Severity, string> = {
  "build-fails": "The build fails",
  corrupted: "The post is corrupted",
  hidden: "The post is hidden",
  meaning: "The meaning changes",
  url: "The address changes",
  cosmetic: "A detail",
};
