import { bytes } from "../bytes.ts";
import type { CopyWords } from "../copies.ts";
import { count } from "../plural.ts";

const size = (n: number) => bytes("fr", n);
const posts = (n: number) => count("fr", n, "billet", "billets");
const words = (n: number) => count("fr", n, "mot", "mots");
const changed = (n: number) => count("fr", n, "billet modifié", "billets modifiés");

export const copies: CopyWords = {
  title: "Où est mon texte ?",
  reading: "Lecture de ce qui est où…",
  unread: "La base de données ne répond pas : cette page ne peut pas dire ce qu’elle contient.",
  again: "Relire",
  readAt: (when) => `Relevé à ${when}`,
  see: "Où est mon texte ?",

  allElsewhere: "Tout ce que vous avez écrit existe aussi ailleurs.",
  noPosts: "Il n’y a pas encore de texte.",
  alone: (n) => `${words(n)} ${n < 2 ? "n’existe" : "n’existent"} que dans ce navigateur.`,
  aloneNoWord: (n) => `${changed(n)} ici depuis la dernière copie, sans un mot nouveau.`,
  aloneIn: (n, all) => `Dans ${posts(n)} sur ${all}.`,
  aloneAll: "Rien n’est encore sorti de ce navigateur.",
  aloneText: "Si ce disque ou ce profil disparaissait, ils disparaîtraient avec lui.",
  elsewhereText: (n) =>
    `${posts(n)}, tels qu’ils sont ici : dans le dépôt du blog, dans un fichier à vous ou dans le dossier des copies.`,
  foot: (n) => `${words(n)} dans ce seul navigateur`,
  footLabel: "Où est mon texte ?",
  reminder: (n) => `${words(n)} ${n < 2 ? "n’existe" : "n’existent"} que dans ce navigateur.`,
  makeBackup: "Enregistrer une sauvegarde",
  makeBackupText:
    "Un seul fichier avec tous les billets, leur historique et la corbeille. Il se lit aussi sans l’application.",

  here: "Dans ce navigateur",
  openPost: "Billet ouvert",
  openNone: "Aucun billet n’est ouvert.",
  openAlone: (n) => (n === 0 ? "Aucun mot qui ne soit qu’ici." : `${words(n)} ici seulement.`),
  openSafe: "Tel qu’il est dans la dernière copie ailleurs.",
  openUnsaved: "Pas enregistré. Le texte est dans l’éditeur, et l’application continue d’essayer.",
  openTyping: "En cours d’écriture…",
  openSaved: (when) => `Confirmé par la base de données le ${when}`,
  lastWrite: "Dernière écriture",
  writtenAt: (when) => `La base de données a confirmé la dernière le ${when}.`,
  changedAt: (when) =>
    `Aucune depuis l’ouverture de cette page. Le texte le plus récent de la base est du ${when}.`,
  neverWritten: "Aucune pour l’instant.",
  holds: "Contenu",
  held: (n, of) => `${posts(n)}, ${words(of)}`,
  promise: "Promesse de garder",
  persisted: "Oui. Le navigateur n’effacera pas les textes de lui-même, même si le disque est presque plein.",
  notPersisted:
    "Non. Si le disque est presque plein, ou après des semaines sans visite dans Safari, le navigateur peut tout effacer sans demander.",
  persistUnknown: "Le navigateur ne le dit pas.",
  persistDenied: (when) =>
    `Demandé le ${when} : le navigateur a dit non. Il décide seul ; installer l’application ou l’ajouter aux favoris le fait souvent changer d’avis.`,
  persistAsk: "Demander au navigateur",
  persistNever: "Ce sera demandé quand vous commencerez à écrire.",
  memory:
    "Rien n’est gardé : ce navigateur n’ouvre aucune base de données, le plus souvent parce que la fenêtre est privée. Tout ce que vous écrivez partira avec cette page.",
  passing:
    "Cette fenêtre semble privée : elle oublie tout quand on la ferme. Aucun navigateur ne le dit avec certitude.",
  always: "Effacer les données du site supprime tout ce qui est ici, promesse ou non.",
  room: "Place",
  roomUsed: (used, of) => `${size(used)} utilisés sur les ${size(of)} que le navigateur accorde`,
  roomLeft: (left) => `${size(left)} libres`,
  roomUnknown: "Le navigateur ne le dit pas.",
  roomNote: "Une estimation du navigateur, pour cette adresse et tout ce qui s’y trouve.",
  roomLow: (left) => `Il ne reste que ${size(left)} au navigateur pour vos textes.`,
  others: "Autres blogs",
  othersText: "Ce navigateur les garde à côté de celui-ci. Les chiffres de cette page ne les comptent pas.",
  otherOf: (name, when) => `« ${name} », ouvert le ${when}`,
  otherHasPost: (name) => `Ce billet est dans un autre blog de ce navigateur : « ${name} ».`,
  otherOpen: "Ouvrir",
  otherOpenOf: (name) => `Ouvrir « ${name} »`,

  elsewhere: "Ailleurs",
  repository: "Dépôt du blog",
  repositorySame: (same, all) =>
    same === all
      ? `Il contenait ${all === 1 ? "le billet tel qu’il est" : `les ${posts(all)} tels qu’ils sont`} ici.`
      : `Il contenait ${same} des ${posts(all)} tels qu’ils sont ici.`,
  repositoryAt: (when) =>
    `Dernier échange le ${when}. Ce qui s’y est passé depuis, cette page ne peut pas le savoir.`,
  repositoryNone: "Aucun échange pour l’instant.",
  backup: "Fichier de sauvegarde",
  backupNone: "Aucun n’a été fait ici.",
  zip: "Zip des billets",
  zipNone: "Aucun avec tous les billets.",
  fileAt: (when) => `Téléchargé le ${when}. Où il est maintenant, cette page ne peut pas le savoir.`,
  changed: (n) => (n === 0 ? "Rien n’a changé depuis." : `${changed(n)} depuis.`),
  folder: "Copies automatiques",
  folderNone:
    "Choisissez un dossier, de préférence dans un nuage : l’application y écrit une sauvegarde à mesure que vous écrivez, et garde les sept derniers jours.",
  folderImpossible:
    "Ce navigateur ne sait pas écrire dans un dossier. Le fichier de sauvegarde rend le même service, à la main.",
  folderChoose: "Choisir un dossier",
  folderOther: "En choisir un autre",
  folderStop: "Arrêter",
  folderNow: "Copier maintenant",
  folderAllow: "Autoriser encore",
  folderReady: (name) => `Dans « ${name} ».`,
  folderAt: (when) => `Dernière copie le ${when}, relue et comparée.`,
  folderNotYet: "Pas encore de copie.",
  folderCopying: "Copie en cours…",
  folderWaiting: (name) =>
    `Le navigateur a refermé « ${name} » avec l’application. Un clic suffit pour le rouvrir.`,
  folderRefused: (name) =>
    `Le navigateur refuse « ${name} » : l’accès est interdit dans les réglages du site.`,
  folderGone: (name) =>
    `« ${name} » n’est plus à sa place : déplacé, renommé, ou sur un disque qui n’est pas là.`,
  folderIsBlog: (name) =>
    `« ${name} » est un blog : Jekyll publierait les copies avec lui. Choisissez un dossier à côté.`,
  folderFailed: (name, problem) => (name === "" ? problem : `Pas de copie dans « ${name} » : ${problem}`),

  back: "Pour revenir en arrière",
  revisions: "Anciennes versions",
  revisionsKept: (n) => count("fr", n, "ancienne version gardée", "anciennes versions gardées"),
  revisionsOldest: (when) => `la plus ancienne du ${when}`,
  revisionsNone: "Aucune pour l’instant.",
  trash: "Corbeille",
  trashHeld: (n) => posts(n),
  trashNone: "Vide.",
  trashOpen: "Ouvrir la corbeille",
  snapshots: "Instantanés",
  snapshotsText:
    "Une sauvegarde par jour, dans le même navigateur mais hors de sa base de données. Elle sert si la base se casse ; contre la perte du disque, ce n’est pas un second endroit.",
  snapshotsNone: "Aucun pour l’instant : le premier se fait peu après vos premiers mots.",
  snapshotsAbsent: "Ce navigateur n’a pas de place pour eux, ou l’interdit dans cette fenêtre.",
  snapshotFailed: (problem) => `Le dernier a échoué : ${problem}`,
  snapshotOf: (when) => `Instantané du ${when}`,
  snapshotOfOther: (name, when) => `${name}, ${when}`,
  snapshotSize: size,
  download: "Télécharger",
  downloadOf: (what) => `Télécharger : ${what}`,
  restore: "Restaurer…",
  restoreOf: (what) => `Restaurer : ${what}`,
  test: "Essai de restauration",
  testText:
    "Fait une sauvegarde, la restaure dans un endroit vide de ce navigateur, compare chaque texte, puis efface cet endroit.",
  testRun: "Lancer l’essai",
  testing: "Sauvegarde, restauration, comparaison…",
  tested: (n, revisions) =>
    `${posts(n)}, ${count("fr", revisions, "version", "versions")} : tout est revenu à l’identique.`,
  testedAt: (when, n) => `Le ${when}, ${size(n)}.`,
  testDiffers: (n) =>
    `${count("fr", n, "élément n’est pas revenu", "éléments ne sont pas revenus")} à l’identique. Les textes d’ici n’ont pas bougé ; c’est à la sauvegarde qu’on ne peut pas se fier.`,
  testElsewhere: "Un autre onglet fait cet essai en ce moment.",
  testFailed: (problem) => `L’essai n’a pas pu finir : ${problem}`,
};
