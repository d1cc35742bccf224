import type { blockRules } from "#core/post/checks/head/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";
import { yaml } from "./yaml.ts";

export const block: WordsOf<typeof blockRules> = {
  "yaml-unreadable": yaml,
  "front-matter-late": {
    name: "Quelque chose au-dessus de l’en-tête",
    says: ({ isLine }) =>
      isLine
        ? "La première ligne n’est pas --- : Jekyll prendrait tout l’en-tête pour du texte, et le publierait tel quel."
        : "Des espaces précèdent le premier --- : Jekyll prendrait tout l’en-tête pour du texte, et le publierait tel quel.",
    fix: ({ isLine }) => (isLine ? "Retirer ce qui est au-dessus" : "Retirer les espaces"),
    why: "L’en-tête commence au tout premier caractère du fichier. Une ligne vide au-dessus suffit : le billet n’a plus ni titre, ni mise en page, ni étiquettes, et montre son propre en-tête.",
  },
  "front-matter-unclosed": {
    name: "En-tête qui ne finit pas",
    says: () =>
      "Il manque le second --- : Jekyll prendrait tout l’en-tête pour du texte, et le publierait tel quel.",
    fix: () => "Fermer l’en-tête",
    why: "L’en-tête se tient entre deux lignes de trois traits d’union. Sans la seconde, il n’y en a pas, et ses lignes sont le début du texte.",
  },
  "front-matter-missing": {
    name: "Pas d’en-tête",
    says: () => "Le billet n’a pas d’en-tête : Jekyll publierait le texte seul, hors de toute mise en page.",
    fix: () => "Ajouter un en-tête",
    why: "Les lignes entre deux --- en haut du fichier donnent à Jekyll le titre et la mise en page. Sans elles, un billet est quand même publié : un texte nu, qui tire son titre du nom du fichier.",
  },
  "bom-unread": {
    name: "Marque invisible au début",
    says: () =>
      "Le fichier commence par une marque invisible (BOM) : hors de _posts et de _drafts, Jekyll ne voit pas l’en-tête qui la suit, et copie le fichier tel quel.",
    why: "Certains programmes de Windows mettent trois octets, la marque d’ordre des octets, avant le texte. Jekyll la saute dans les billets ; dans les pages et les collections, elle rend l’en-tête invisible.",
  },
  "key-twice": {
    name: "Clé donnée deux fois",
    says: ({ key, ignored, kept }) =>
      ignored === kept
        ? `« ${key} » est donné deux fois, avec la même valeur.`
        : `« ${key} » est donné deux fois : Jekyll ne garde que le dernier, ${kept === "" ? "qui est vide" : `« ${kept} »`}.`,
    fix: () => "Retirer celui qui ne compte pas",
    why: "Quand une clé est là plusieurs fois, la dernière l’emporte, sans un mot.",
  },
  "key-near": {
    name: "Clé inhabituelle",
    says: ({ key, meant }) => `Jekyll ne connaît pas de clé « ${key} » : vouliez-vous dire « ${meant} » ?`,
    fix: ({ meant }) => `Écrire « ${meant} »`,
    why: "Un en-tête peut contenir n’importe quelle clé, à l’usage des mises en page. Jekyll ne dit rien de celles qu’il ne connaît pas, faute de frappe ou non.",
  },
  "layout-missing": {
    name: "Mise en page introuvable",
    says: ({ layout, meant }) =>
      `Le blog n’a pas de mise en page « ${layout} »${meant === null ? "" : ` (mais « ${meant} »)`} : le billet serait publié comme un texte nu.`,
    fix: ({ meant }) => `Prendre « ${meant} »`,
    why: "Jekyll cherche la mise en page parmi les fichiers de _layouts. Si elle n’y est pas, il le signale en passant et publie le texte sans page autour.",
  },
  "layout-absent": {
    name: "Pas de mise en page",
    says: () =>
      "Ni l’en-tête ni les réglages du site ne donnent de mise en page : le billet serait publié comme un texte nu.",
    fix: ({ usual }) => `Ajouter « layout: ${usual} »`,
    why: "Un billet sans mise en page n’est que son texte : ni menu, ni style, ni titre. La mise en page se donne dans l’en-tête, ou pour tous les billets dans defaults de _config.yml.",
  },
};
