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
  view: "Ce que montre l’aperçu",
  views: { post: "Billet", excerpt: "Extrait" },
  excerptFrom: {
    own: () => "Celui de l’en-tête, tel quel.",
    paragraph: () => "Le premier paragraphe, comme dans la liste des billets.",
    separator: (separator) => `Ce qui précède ${separator}, comme dans la liste des billets.`,
    whole: (separator) => `Tout le billet : ${separator} n’y est pas.`,
    short: () => "Tout le billet : il n’a qu’un paragraphe.",
    none: () => "Aucun : le séparateur d’extraits est vide.",
  },
  alone: "Aperçu seul",
  besideText: "Aperçu à côté du texte",
};
