import type { Messages } from "../messages.ts";

export const palette: Messages["palette"] = {
  title: "Toutes les commandes",
  type: "Une commande, ou le titre d’un billet…",
  commands: "Commandes",
  posts: "Billets",
  none: "Aucun résultat",
  keysTitle: "Raccourcis clavier",
  keysText:
    "Échap referme ce qui est posé sur le bureau. Dans la liste, les flèches déplacent, Entrée ouvre, les lettres cherchent un titre. F8 va au dernier avis.",
  groups: { post: "Billet", text: "Texte", view: "Vue", blog: "Blog", app: "Application" },
};
