import type { relocation as english } from "../en/relocation.ts";
import { count } from "../plural.ts";

export const relocation: typeof english = {
  title: "Renommer, redater, reclasser",
  followTitle: "L’adresse a changé",
  draftsTitle: "Remettre dans les brouillons",
  reading: "Lecture des billets qui peuvent mener ici…",
  slug: "Nom dans l’adresse",
  slugEmpty: "Il faut un nom au fichier.",
  fromTitle: "D’après le titre",
  day: "Jour",
  dayEmpty: "Il faut un jour à un billet.",
  categories: "Catégories",
  fromFolder: (folder) => `Le dossier ${folder} est aussi une catégorie.`,
  folder: "Dossier",
  noFolder: "Aucun (à la racine)",
  permalink: (permalink) =>
    `Le permalink de l’en-tête (${permalink}) donne l’adresse : elle ne suivra pas le nom.`,

  file: "Fichier",
  url: "Adresse",
  same: "sans changement",
  noUrl: "aucune : c’est un brouillon",
  unknownUrl: "aucune que l’on puisse dire",
  becomes: "devient",
  locked: "L’ancienne adresse a été exportée : des lecteurs et d’autres sites la connaissent peut-être.",
  redirect: "Mener de l’ancienne adresse à la nouvelle",
  redirectHint: (url) => `Ajoute ${url} à redirect_from dans l’en-tête.`,
  noRedirect:
    "Le site n’a pas l’extension jekyll-redirect-from : l’ancienne adresse ne mènera plus nulle part une fois le site construit.",
  hidden: {
    future: "Ce jour est à venir : d’ici là, Jekyll laisse le billet de côté.",
    unpublished: "L’en-tête garde le billet caché.",
    unread: "Jekyll ne lit pas de billet sous ce nom.",
  },
  stopping: (n) =>
    `${count("fr", n, "lien y mène", "liens y mènent")} par une balise de Jekyll : tant que le billet est caché, la construction de tout le site échoue.`,
  conflicts: {
    "path-taken": (title) => `« ${title} » porte déjà ce nom de fichier.`,
    "url-taken": (title) => `« ${title} » a déjà cette adresse : une page remplacerait l’autre.`,
  },

  changes: (n) =>
    n === 0
      ? "Aucun autre billet n’a à changer."
      : `${count("fr", n, "billet change", "billets changent")} avec lui`,
  itself: "ce billet",
  links: (n) => count("fr", n, "lien", "liens"),
  left: "À regarder vous-même",
  leftWhy: {
    "no-url": "Un brouillon n’a ni adresse ni jour : ce lien ne peut pas suivre.",
    unclear: "Aucune écriture ne mène à lui seul : ce lien reste tel quel.",
    mention: "Nomme l’ancienne place hors d’un lien lisible : rien n’y change.",
  },
  limits:
    "Les pages qui ne sont pas des billets, les autres sites et les liens que Liquid fabrique avec des variables ne sont pas connus ici : rien ne peut en être dit.",

  unreadable: "Jekyll ne sait pas lire cet en-tête : seuls le nom et le dossier du fichier peuvent changer.",

  keep: "Annuler",
  later: "Pas maintenant",
  apply: (n) => (n < 2 ? "Appliquer" : `Changer ${n} billets`),
  follow: (n) => (n === 0 ? "Rien à réécrire" : `Réécrire ${count("fr", n, "billet", "billets")}`),
  toDrafts: "Remettre dans les brouillons",
  takeBack: "Reprendre l’ancienne adresse",

  moved: "L’adresse a changé depuis l’export",
  redirected: "Une redirection mène de l’ancienne à la nouvelle.",
  review: "Faire suivre les liens…",
};
