import type { Messages } from "../messages.ts";

const kinds: Record<string, string> = {
  iframe: "Page intégrée",
  image: "Image venue d’ailleurs",
  video: "Vidéo",
  audio: "Son",
  script: "Script",
  object: "Objet intégré",
  svg: "Dessin",
};

export const preview: Messages["preview"] = {
  opening: "Préparation de l’aperçu…",
  frameTitle: "Aperçu du billet",
  embed: (kind) => `${kinds[kind] ?? kind} — pas chargé ici`,
  missingImage: (src) => `Image introuvable : ${src}`,
  linkNowhere: (href) => `« ${href} » n’est pas un billet de ce blog.`,
  alone: "Aperçu seul",
  besideText: "Aperçu à côté du texte",
};
