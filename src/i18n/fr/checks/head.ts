import type { headRules } from "#core/post/checks/head/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";

export const head: WordsOf<typeof headRules> = {
  "yaml-unreadable": {
    name: "En-tête illisible",
    says: ({ line, message }) =>
      `Jekyll ne sait pas lire l’en-tête (ligne ${line} : ${message}). Il publierait le billet sans titre ni mise en page.`,
    why: "Jekyll lit les lignes entre les deux --- comme du YAML. S’il n’y arrive pas, il le signale en passant, ne garde que les valeurs par défaut du site et publie le billet à la date du jour.",
  },
  "date-unreadable": {
    name: "Date illisible",
    says: ({ raw }) => `Jekyll ne sait pas lire la date « ${raw} » : la construction du site échouerait.`,
    why: "Sans date lisible, Jekyll s’arrête, et rien du blog n’est publié.",
  },
};
