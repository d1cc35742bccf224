import type { unsaved as english } from "../en/unsaved.ts";

export const unsaved: typeof english = {
  title: "Ces mots ne sont pas enregistrés",
  retrying: "Continuez d’écrire : Écritoire réessaie de lui-même.",
  full: "Libérez de la place sur cet appareil. Continuez d’écrire : Écritoire réessaie de lui-même.",
  reload: "Gardez une copie du texte, puis rechargez cette page.",
  copy: "Copier le texte",
  copied: "Tout le texte est dans le presse-papiers.",
  notCopied: "Le navigateur a refusé le presse-papiers : téléchargez plutôt le texte.",
  download: "Télécharger",
  downloaded: (name) => `« ${name} » a été remis aux téléchargements du navigateur.`,
  retry: "Réessayer",
  trying: "Nouvel essai…",
  stillNot: "Toujours pas enregistré.",
};
