import type { Messages } from "../messages.ts";

export const welcome: Messages["welcome"] = {
  title: "Un bureau tranquille pour les billets de votre blog Jekyll",
  what: "Écrivez, rangez et relisez vos billets, avec ou sans réseau. Écritoire lit votre blog comme le fait Jekyll, et vous rend vos fichiers exactement comme vous les avez laissés.",
  openFolder: "Ouvrir le dossier de mon blog",
  openFolderText:
    "Le dossier de votre dépôt, avec ses _posts et ses _drafts. Écritoire n’y écrit que si vous le lui demandez.",
  importFiles: "Importer un dossier, un zip ou des fichiers",
  importFilesText:
    "Écritoire en prend une copie, que vous exporterez quand vous voudrez. Un plan vous est montré avant tout import.",
  importFolder: "Choisir un dossier entier…",
  startEmpty: "Commencer sans rien",
  startEmptyText: "Une page blanche tout de suite ; le blog pourra venir plus tard.",
  drop: "Vous pouvez aussi déposer un dossier, un zip ou des billets n’importe où sur cette page.",
  privacy:
    "Ni compte ni serveur : votre texte reste dans ce navigateur, sur cette machine, et n’en sort que lorsque vous l’exportez.",
};
