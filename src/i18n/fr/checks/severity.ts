import type { Severity } from "#core/post/checks/finding.ts";

export const severity: Record<Severity, string> = {
  "build-fails": "La construction échoue",
  corrupted: "Le billet est abîmé",
  hidden: "Le billet est caché",
  meaning: "Le sens change",
  url: "L’adresse change",
  cosmetic: "Un détail",
};
