import type { ProblemWords } from "#core/problem.ts";

export const problem: ProblemWords = {
  "yaml-unreadable": ({ line, message }) =>
    `Jekyll ne sait pas lire l’en-tête (ligne ${line} : ${message}). Il publierait le billet sans titre ni mise en page.`,
  "front-matter-missing": () => "Pas d’en-tête : Jekyll publierait ce billet sans mise en page.",
  "date-unreadable": ({ raw }) =>
    `Jekyll ne sait pas lire la date « ${raw} » : la construction du site échouerait.`,
  "categories-unreadable": ({ raw }) =>
    `Jekyll ne sait pas lire les catégories « ${raw} ». Il publierait le billet sans titre ni mise en page.`,
  "slug-not-text": ({ raw }) =>
    `Il faut des guillemets au slug « ${raw} » : la construction du site échouerait.`,
  "permalink-unusable": ({ template, placeholder }) =>
    `Jekyll ne sait pas remplir « ${placeholder} » du permalien « ${template} » : la construction du site échouerait.`,
  "file-name-unread": ({ path }) => `Jekyll ne lit pas de billet dans « ${path} ».`,
  "not-text": ({ path }) => `« ${path} » n’est pas du texte en UTF-8.`,
  "too-large": ({ path, size }) => `« ${path} » est trop volumineux (${Math.round(size / 1e6)} Mo).`,
  "path-unsafe": ({ path }) => `« ${path} » mène hors du blog : il a été laissé de côté.`,
  "zip-unreadable": ({ message }) => `Ce zip est illisible (${message}).`,
  "storage-full": () => "Le navigateur n’a plus de place : les derniers mots ne sont pas encore enregistrés.",
  "storage-failed": ({ message }) => `Le navigateur n’a pas pu enregistrer (${message}).`,
  "storage-outdated": () =>
    "Une version plus récente d’Écritoire est ouverte dans un autre onglet : rechargez celui-ci pour continuer.",
  "changed-elsewhere": () =>
    "Un autre onglet a modifié ce billet entre-temps : vos mots sont ici, pas encore enregistrés.",
  "permission-refused": ({ path }) =>
    `Le navigateur n’a pas accès à « ${path} » : redonnez-lui l’autorisation.`,
  "write-differs": ({ path }) => `« ${path} » a été écrit, mais sa relecture donne autre chose.`,
  "file-unreadable": ({ path, message }) => `« ${path} » ne peut pas être lu (${message}).`,
  "write-failed": ({ path, message }) => `« ${path} » n’a pas pu être écrit (${message}).`,
  "changed-outside": ({ path }) =>
    `« ${path} » a changé entre-temps dans le dossier : rien n’a été écrit par-dessus.`,
  "path-taken": ({ path, by }) => `« ${path} » ne peut pas être écrit : « ${by} » porte déjà ce nom.`,
  "path-twice": ({ path }) => `Le zip contient deux fois « ${path} » : la dernière version a été lue.`,
  "zip-encrypted": ({ path }) => `« ${path} » est protégé par un mot de passe : il a été laissé de côté.`,
  "link-missing": ({ path }) =>
    `Aucun billet « ${path} » vers lequel pointer : Jekyll refuserait de construire le site.`,
  "link-hidden": ({ path }) =>
    `« ${path} » ne serait pas publié : un lien vers lui fait échouer la construction du site.`,
  "include-missing": ({ path }) =>
    `« ${path} » n’est pas dans le blog : Jekyll refuserait de construire le site.`,
  "tag-unknown": ({ tag }) =>
    `La balise « ${tag} » n’est pas de Jekyll : elle demande une extension et ne peut pas être montrée ici.`,
  "brace-single": ({ source }) =>
    `Jekyll écrirait « ${source} » tel quel : il y faut deux accolades de chaque côté, « {${source}} ».`,
  "liquid-failed": ({ message }) =>
    `Liquid bute ici, et Jekyll refuserait de construire le site (${message}).`,
};
