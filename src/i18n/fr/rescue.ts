import { count } from "../plural.ts";
import type { RescueWords } from "../rescue.ts";

export const rescue: RescueWords = {
  reload: "Recharger",
  cannotStart: "Écritoire ne peut pas ouvrir sa base",
  cannotStartWhy: (message) =>
    `Le navigateur a répondu : ${message} Un disque plein ou des données de site bloquées peuvent en être la cause. Rien n’a été effacé.`,
  outdatedTitle: "Une version plus récente d’Écritoire est passée par ici",
  outdatedText:
    "Elle a modifié la base, que cette page ne sait plus lire. Rechargez la page pour continuer avec cette version : rien n’est perdu.",
  outdatedAgain:
    "Si cette page revient, c’est que le site sert de nouveau une version plus ancienne. Vos textes restent dans ce navigateur, et la plus récente les ouvrira.",
  waitingTitle: "Un autre onglet garde la base",
  waitingText:
    "Il fait tourner une version plus ancienne d’Écritoire. Fermez cet onglet, ou rechargez-le : cette page s’ouvrira d’elle-même.",
  waitingAlone: "Si aucun autre onglet n’est ouvert, c’est le navigateur qui ne répond pas : redémarrez-le.",
  writeAnyway: "Écrire en attendant, dans cette page seulement",

  title: (name, missing, left) =>
    missing === null || (left === 0 && missing > 0)
      ? `Écritoire ne retrouve plus « ${name} »`
      : missing === 0
        ? `Écritoire ne retrouve plus les dernières modifications de « ${name} »`
        : `Écritoire ne retrouve plus ${count("fr", missing, "billet", "billets")} de « ${name} »`,
  was: (expected, when) => `${count("fr", expected, "billet", "billets")} · dernière modification : ${when}`,
  wasChanged: (when) => `Dernière modification connue : ${when}`,
  why: "Le navigateur a ouvert une base vide ou abîmée à la place de celle qui gardait vos billets : cela arrive après une panne, un disque plein ou un nettoyage des données de site. Rien n’a été écrit depuis, et rien ne le sera avant que vous ayez choisi.",
  whyOpen:
    "Le navigateur a perdu ce qu’il gardait pendant que cette page était ouverte : les données de site ont été effacées, par exemple. Ce qui était sur le bureau est de nouveau enregistré.",
  stillHere: (n) =>
    n === 1 ? "Un billet est toujours là" : `${count("fr", n, "billet est", "billets sont")} toujours là`,
  words: (n) =>
    n === 1
      ? "Des mots tapés juste avant la fermeture de la page ont été retrouvés"
      : `Des mots tapés juste avant la fermeture de ${n} pages ont été retrouvés`,
  wordsText: "Ils reviendront d’eux-mêmes avec le blog, dans leur billet ou à côté.",
  saveRest: "Télécharger tout ce qui reste (.zip)",
  ways: "Ce que vous pouvez faire",
  snapshot: (when) => `Reprendre la dernière copie (${when})`,
  snapshotText: (name, size) =>
    `« ${name} », ${size}, gardée par ce navigateur. Vous verrez ce qu’elle contient avant que rien ne soit restauré.`,
  olderSnapshots: (n) => count("fr", n, "copie plus ancienne", "copies plus anciennes"),
  restoreThis: "Reprendre cette copie",
  saveSnapshot: "Télécharger",
  looking: "Recherche de copies…",
  noSnapshot: "Ce navigateur n’en a plus de copie.",
  backup: "Ouvrir un fichier de sauvegarde",
  backupText: "Un zip fait par Écritoire : billets, historique et corbeille.",
  folder: "Ouvrir le dossier du blog",
  folderText: "Tout ce qui y a été écrit revient ; les anciennes versions de l’historique, non.",
  files: "Importer des fichiers ou un zip",
  filesText: "Des billets tels qu’ils sont dans le dépôt du blog.",
  goOn: "Continuer sans",
  goOnText: "Ce qui manque ne sera plus recherché.",
  goOnTitle: "Continuer sans ce qui manque ?",
  goOnSure: (missing, name) =>
    missing
      ? `${count("fr", missing, `billet de « ${name} » ne sera plus réclamé`, `billets de « ${name} » ne seront plus réclamés`)} au démarrage. Les copies qui existent restent où elles sont.`
      : `Ce qui manque de « ${name} » ne sera plus réclamé au démarrage. Les copies qui existent restent où elles sont.`,
  later: "Pas maintenant",
  back: (n) =>
    n === 1
      ? "Un billet est là maintenant."
      : `${count("fr", n, "billet est", "billets sont")} là maintenant.`,
  backMissing: (n) => (n === 1 ? "Il en manque encore un." : `Il en manque encore ${n}.`),
  toDesk: "Retourner à l’écriture",

  memory: "Rien n’est gardé",
  memoryText: (message) =>
    `ce navigateur refuse d’ouvrir sa base (${message}). Ce que vous écrivez n’existe que dans cette page.`,
  memorySilent: "ce navigateur n’ouvre pas sa base. Ce que vous écrivez n’existe que dans cette page.",
  memoryKnown: (names) => `${names} : rien n’a été effacé, mais c’est hors de portée pour l’instant.`,
  again: "Essayer encore",
  trying: "Essai…",
  stillRefused: (message) => `Le navigateur refuse toujours (${message}).`,
  saveAll: "Tout télécharger (.zip)",
  repair: "Réparer…",
  repairTitle: "Effacer la base abîmée ?",
  repairText:
    "Le navigateur dit ne plus pouvoir lire sa propre base. L’effacer y remédie souvent ; les billets qu’elle gardait sont alors perdus, sauf dans les copies. Téléchargez-les d’abord.",
  repairNow: "Effacer la base",
  passing: "Fenêtre privée",
  passingText: "ce navigateur semble ne rien garder une fois la fenêtre fermée.",
  hide: "Masquer",
};
