import type { Messages } from "../messages.ts";
import { count } from "../plural.ts";

export const app: Messages["app"] = {
  undo: "Annuler",
  retry: "Réessayer",
  untitled: "Sans titre",
  blogName: "Mon blog",
  trashed: (n, title) =>
    n === 1
      ? `« ${title} » est dans la corbeille.`
      : `${count("fr", n, "billet est", "billets sont")} dans la corbeille.`,
  filesStay: (n) =>
    n === 1 ? "Son fichier reste dans le dossier." : "Leurs fichiers restent dans le dossier.",
  theirsTaken: (path) => `${path} : le texte du dossier est pris.`,
  duplicated: (path) => `Dupliqué : ${path}.`,
  renamed: (path) => `Le fichier s’appelle maintenant ${path}.`,
  relocated: "L’adresse du billet est en ordre.",
  linksFollow: (n) => `${count("fr", n, "lien réécrit", "liens réécrits")}.`,
  changedMeanwhile: (titles) =>
    titles.length === 0
      ? "Un billet a été modifié ou jeté entre-temps : rien n’a été fait. Regardez de nouveau."
      : `Modifié entre-temps : ${titles.map((title) => `« ${title} »`).join(", ")}. Rien n’a été fait : regardez de nouveau.`,
  notTakenBack: (paths) =>
    `Annulé, sauf ce qui a été réécrit depuis : ${paths.join(", ")}. Regardez les liens qui s’y trouvent.`,
  urlMoved: (from, to) => `L’adresse passe de ${from} à ${to} : des liens peuvent ne plus mener nulle part.`,
  urlGone: (from) => `L’adresse exportée ${from} n’existe plus : des liens peuvent ne plus mener nulle part.`,
  review: "Voir…",
  published: (path) => `Passé dans les billets : ${path}.`,
  unpublished: (path) => `Revenu dans les brouillons : ${path}.`,
  replayed: (n) =>
    `${count("fr", n, "billet a", "billets ont")} retrouvé les mots tapés juste avant la fermeture de la page.`,
  keptCopy: (path) =>
    `Ce billet a été modifié dans un autre onglet. Les deux textes sont gardés : le vôtre est maintenant ${path}.`,
  openElsewhere: "Ce billet est ouvert dans un autre onglet : rien n’a été changé.",
  continueHere: "Continuer ici",
  notRevised:
    "Ce texte n’a pas pu entrer dans l’historique. Il est enregistré ; la prochaine pause réessaiera.",
  notKeptBefore: "Rien n’a encore été fait : le texte d’avant n’a pas pu être gardé dans l’historique.",
  doAnyway: "Le faire quand même",
  backAs: (path) => `Son ancien nom est pris : le billet est revenu sous le nom ${path}.`,
  versionRestored: "La version est restaurée. Le texte d’avant est gardé dans l’historique.",
  passageRestored: "Le passage est restauré.",
  textCopied: "Le texte de cette version est dans le presse-papiers.",
  textNotCopied: "Le navigateur n’a pas laissé le texte entrer dans le presse-papiers.",
  zipped: (n) => `${count("fr", n, "billet", "billets")} dans le zip.`,
  downloaded: (name) => `${name} est dans vos téléchargements.`,
  buildStops: (n) =>
    n === 1
      ? "Jekyll s’arrêterait à un billet qui vient de sortir : rien du blog ne serait publié."
      : `Jekyll s’arrêterait à ${n} des billets qui viennent de sortir : rien du blog ne serait publié.`,
  htmlCopied: "Le HTML du billet est dans le presse-papiers.",
  htmlCopiedPartly: (left, more) =>
    `Le HTML du billet est dans le presse-papiers. Seule la construction de votre site sait écrire ceci, resté tel quel : ${left.join(" ")}${more > 0 ? ` (et ${more} de plus)` : ""}`,
  htmlCopiedPlain:
    "Le HTML du billet est dans le presse-papiers, mais une partie du code est sans couleurs : son langage n’a pas pu être chargé.",
  htmlNotCopied: "Le navigateur n’a pas laissé le HTML entrer dans le presse-papiers.",
  failed: (message) => `Quelque chose s’est mal passé (${message}). Votre texte est toujours là.`,
  partMissing:
    "Une partie d’Écritoire n’a pas pu être chargée. Rechargez la page quand le réseau sera revenu et vos mots enregistrés.",
  outdated: "Une version plus récente d’Écritoire est ouverte dans un autre onglet : rechargez celui-ci.",
  blocked: "Un autre onglet empêche d’ouvrir la base : fermez-le, ou rechargez-le.",
  lost: (n, name) =>
    n === 0
      ? `Le navigateur n’a plus les dernières modifications de « ${name} ».`
      : `Le navigateur n’a plus ${count("fr", n, "billet", "billets")} de « ${name} ».`,
  commands: {
    "post.new": "Nouveau billet",
    "post.duplicate": "Dupliquer le billet",
    "post.rename": "Renommer, redater, reclasser",
    "post.publish": "Publier le brouillon",
    "post.unpublish": "Remettre dans les brouillons",
    "post.history": "Voir l’historique du billet",
    "post.trash": "Mettre à la corbeille",
    "post.export": "Écrire ce billet dans le dossier du blog",
    "post.download": "Télécharger ce billet (.md)",
    "post.share": "Partager ce billet",
    "post.copyHtml": "Copier le HTML du billet",
    "post.next": "Billet suivant",
    "post.previous": "Billet précédent",
    "blog.export": "Tout écrire dans le dossier du blog",
    "blog.zip": "Tout télécharger (.zip)",
    "blog.backup": "Sauvegarder tout…",
    "blog.restore": "Restaurer une sauvegarde…",
    "blog.import": "Importer des billets",
    "blog.connectFolder": "Choisir le dossier du blog",
    "library.search": "Chercher dans les billets",
    "view.text": "Aller au texte",
    "view.library": "Afficher ou masquer les billets",
    "view.panel": "Afficher ou masquer l’en-tête",
    "view.preview": "Afficher ou masquer l’aperçu",
    "view.checks": "Afficher ou masquer le contrôle",
    "checks.next": "Remarque suivante dans le texte",
    "checks.previous": "Remarque précédente dans le texte",
    "view.theme": "Thème clair ou sombre",
    "view.language": "Switch to English",
    "app.palette": "Toutes les commandes",
    "app.keys": "Raccourcis clavier",
    "app.settings": "Réglages",
    "app.trash": "Ouvrir la corbeille",
    "app.checks": "Contrôler tout le blog",
    "app.where": "Où est mon texte ?",
    "app.install": "Installer Écritoire",
    "app.update": "Passer à la nouvelle version",
  },
};
