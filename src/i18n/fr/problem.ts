import type { ProblemWords } from "#core/problem.ts";

export const problem: ProblemWords = {
  "file-name-unread": ({ path }) => `Jekyll ne lit pas de billet dans « ${path} ».`,
  "not-text": ({ path }) => `« ${path} » n’est pas du texte en UTF-8.`,
  "too-large": ({ path, size }) => `« ${path} » est trop volumineux (${Math.round(size / 1e6)} Mo).`,
  "path-unsafe": ({ path }) => `« ${path} » mène hors du blog : il a été laissé de côté.`,
  "zip-unreadable": ({ message }) => `Ce zip est illisible (${message}).`,
  "storage-full": () => "Le navigateur n’a plus de place : les derniers mots ne sont pas encore enregistrés.",
  "storage-failed": ({ message }) => `Le navigateur n’a pas pu enregistrer (${message}).`,
  "storage-silent": () => "Le navigateur ne répond plus : les derniers mots ne sont pas encore enregistrés.",
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
};
