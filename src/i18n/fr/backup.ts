import type { BackupDamage, BackupRefusal } from "#core/exchange/backup.ts";
import { bytes } from "../bytes.ts";
import type { backup as english } from "../en/backup.ts";
import { count } from "../plural.ts";

export const backup: typeof english = {
  packing: (share) =>
    share === 0
      ? "Sauvegarde en cours…"
      : `Sauvegarde en cours : ${new Intl.NumberFormat("fr", { style: "percent" }).format(share)}`,
  saved: (name, size) => `Tout le blog est dans ${name} (${bytes("fr", size)}), avec vos téléchargements.`,
  failed: (why) => `La sauvegarde n’a pas pu être faite. ${why}`,

  readingTitle: (name) => `Lecture de la sauvegarde « ${name} »`,
  reading: (done, total) => `${done} sur ${total}`,
  planTitle: (blog) => `Restaurer « ${blog} »`,
  madeAt: (when) => `Sauvegarde du ${when}.`,
  intoNew:
    "Ce blog n’est pas dans ce navigateur : il y reviendra avec son nom, son historique et sa corbeille.",
  intoSame: (name) => `Elle complète « ${name} », ouvert ici. Rien de plus récent n’est remplacé.`,
  intoOther: (name) =>
    `Ce n’est pas le blog ouvert ici : ses billets rejoindront « ${name} », à côté de ceux qui y sont.`,
  nothing: "Cette sauvegarde ne contient aucun billet lisible.",
  verdicts: {
    new: (n) => (n === 1 ? "billet qui n’est pas ici" : "billets qui ne sont pas ici"),
    same: (n) => (n === 1 ? "billet est déjà ici, identique" : "billets sont déjà ici, identiques"),
    newer: (n) =>
      n === 1 ? "billet plus récent dans la sauvegarde" : "billets plus récents dans la sauvegarde",
    older: (n) =>
      n === 1 ? "billet modifié ici depuis la sauvegarde" : "billets modifiés ici depuis la sauvegarde",
    trashed: (n) => (n === 1 ? "billet mis ici à la corbeille" : "billets mis ici à la corbeille"),
    "in-trash": (n) => (n === 1 ? "billet de la corbeille" : "billets de la corbeille"),
    "path-taken": (n) =>
      n === 1 ? "billet dont le nom est pris par un autre" : "billets dont le nom est pris par d’autres",
  },
  verdictHints: {
    new: "Ils reviennent, avec leurs versions précédentes.",
    same: "Seules les versions précédentes qui manquent sont ajoutées.",
    newer: "Le texte de la sauvegarde est pris ; celui d’ici est gardé comme version précédente.",
    older: "Votre texte reste tel quel. Celui de la sauvegarde :",
    trashed: "Ils restent dans la corbeille : vous pouvez les y reprendre.",
    "in-trash": "Ils reviennent dans la corbeille.",
    "path-taken": "Ils arrivent à côté, sous un autre nom.",
  },
  choiceLabel: "Texte de la sauvegarde",
  choices: { history: "dans les versions précédentes", copy: "en copie, à côté" },
  andMore: (n) => `et ${n} autres`,
  history: (n) => `${count("fr", n, "version précédente", "versions précédentes")} dans la sauvegarde.`,
  siteFiles: (added, kept) =>
    `Fichiers du site : ${added === 0 ? "aucun à ajouter" : `${added} à ajouter`}${kept > 0 ? `, ${kept} gardés tels qu’ils sont ici` : ""}.`,
  settings: (added) =>
    `${count("fr", added, "réglage d’Écritoire reprend", "réglages d’Écritoire reprennent")} sa valeur.`,
  damageTitle: (n) =>
    n === 1 ? "Une partie de la sauvegarde est abîmée" : `${n} parties de la sauvegarde sont abîmées`,
  damageHint: "Tout ce qui est lisible peut être restauré.",
  damage: (damage: BackupDamage) => {
    switch (damage.code) {
      case "cut-short":
        return "La fin du fichier manque : il a sans doute été coupé pendant une copie.";
      case "unlisted":
        return "La liste de ce qu’elle contient est illisible : ce qui suit n’a pas pu être vérifié.";
      case "entry-missing":
        return `${damage.name} : absent.`;
      case "entry-damaged":
        return `${damage.name} : abîmé, ou modifié depuis.`;
      case "entry-unsafe":
        return `${damage.name} : ce nom mène hors du dossier, il n’est pas lu.`;
      case "entry-too-large":
        return `${damage.name} : démesuré, il n’est pas lu.`;
    }
  },
  refusal: (refusal: BackupRefusal) =>
    refusal.code === "newer-backup"
      ? "Cette sauvegarde vient d’une version plus récente d’Écritoire : mettez l’application à jour, puis recommencez."
      : "Ce fichier n’est pas une sauvegarde d’Écritoire, ou il est trop abîmé pour être reconnu.",
  carryOut: "Restaurer",
  carryingTitle: "Restauration",
  carried: (done, total) => `${done} sur ${total}`,
  doneTitle: "Restauré",
  stoppedTitle: "Restauration arrêtée",
  stoppedText: "Ce qui était déjà restauré reste.",
  added: (n) => `${count("fr", n, "billet revenu", "billets revenus")}.`,
  replaced: (n) =>
    `${count("fr", n, "billet remplacé", "billets remplacés")} par un texte plus récent ; celui d’avant est dans ses versions précédentes.`,
  keptHere: (n) =>
    `${count("fr", n, "billet gardé tel qu’il est ici", "billets gardés tels qu’ils sont ici")} ; le texte de la sauvegarde est parmi les versions précédentes.`,
  copies: (n) => `${count("fr", n, "billet arrivé à côté", "billets arrivés à côté")}, sous un autre nom.`,
  inTrash: (n) => `${count("fr", n, "billet revenu", "billets revenus")} dans la corbeille.`,
  unchanged: (n) => `${count("fr", n, "billet était déjà là", "billets étaient déjà là")}.`,
  revisions: (n) => `${count("fr", n, "version précédente ajoutée", "versions précédentes ajoutées")}.`,
  siteFilesAdded: (n) => `${count("fr", n, "fichier du site ajouté", "fichiers du site ajoutés")}.`,
  nothingTaken: "Rien à faire : tout était déjà ici.",
  undoing:
    "Pour revenir en arrière : un billet arrivé se met à la corbeille, un billet remplacé se reprend dans ses versions précédentes.",
  toPosts: "Voir les billets",
  failedTitle: "La restauration n’a pas pu se faire",
  nothingLost: "Rien n’est perdu : ce qui était ici y est toujours.",
};
