import type { screen as words } from "../../en/checks/screen.ts";
import { count } from "../../plural.ts";

export const screen: typeof words = {
  none: "Rien à redire à ce billet : Jekyll le prendra tel quel.",
  checking: "Contrôle en cours…",
  passedOver: "Pour l’instant, la construction laisse ce billet de côté et va à son terme.",
  title: "Ce que Jekyll en fera",
  show: "Voir",
  showNamed: (name) => `Voir dans le texte : ${name}`,
  why: "Pourquoi ?",
  docs: "La documentation",
  more: (n) => count("fr", n, "autre remarque", "autres remarques"),
  reportTitle: "Contrôle du blog",
  progress: (done, total) => `${done} sur ${count("fr", total, "billet contrôlé", "billets contrôlés")}`,
  again: "Contrôler de nouveau",
  allWell: (n) => `${count("fr", n, "billet contrôlé", "billets contrôlés")} : Jekyll prendra tout tel quel.`,
  summary: (posts, remarks) =>
    `${count("fr", remarks, "remarque", "remarques")} dans ${count("fr", posts, "billet", "billets")}`,
  inPosts: (n) => count("fr", n, "billet", "billets"),
  showAll: (n) => `Voir les ${n}`,
  empty: "Aucun billet à contrôler pour l’instant.",
  worst: (sentence) => `Le plus grave : ${sentence}`,
  exportBreaks: (n) =>
    n === 1
      ? "Un billet arrêterait la construction : rien du blog ne serait publié."
      : `${n} billets arrêteraient la construction : rien du blog ne serait publié.`,
  exportLeft: "Ce qu’il reste à regarder",
  exportUnchecked:
    "Les billets n’ont pas pu être contrôlés : rien ne dit si la construction irait à son terme.",
  exportClean: "Rien ne s’y oppose : Jekyll prendra ces billets tels quels.",
  openPost: (title) => `Ouvrir « ${title} »`,
};
