import type { Messages } from "../messages.ts";
import { count } from "../plural.ts";
import { severity } from "./checks/severity.ts";

const number = new Intl.NumberFormat("fr");

export const library: Messages["library"] = {
  list: "Liste des billets",
  search: "Chercher dans les billets",
  filters: "Filtres",
  tag: "Étiquette",
  category: "Catégorie",
  year: "Année",
  kind: "Type",
  severity,
  kinds: { post: "Billets", draft: "Brouillons", other: "Autres fichiers" },
  changed: "Pas encore écrits",
  clearFilter: "Effacer",
  any: "Tout",
  noValue: "Aucun résultat",
  narrow: (facet) => `${facet}…`,
  all: (n) => count("fr", n, "billet", "billets"),
  some: (n, all) => `${number.format(n)} sur ${count("fr", all, "billet", "billets")}`,
  sort: "Trier",
  sorts: { date: "Par date", title: "Par titre", updated: "Par modification" },
  sortedBy: (order) => `Tri : ${order}`,
  reverse: "Inverser l’ordre",
  visibility: {
    visible: "en ligne",
    draft: "brouillon",
    future: "programmé",
    unpublished: "non publié",
    unread: "non lu",
  },
  states: {
    in: "Dans le dossier du blog",
    changed: "Modifié depuis son dernier passage dans le dossier du blog",
    imported: "Tel qu’il a été importé",
    absent: "Pas encore dans le dossier du blog",
  },
  broken: "Jekyll ne sait pas lire l’en-tête de ce billet",
  noneFound: "Aucun billet ne répond",
  noneFoundText: "Rien ici ne correspond à la fois aux mots et aux filtres.",
  showAll: "Montrer tous les billets",
  empty: "Vos billets seront ici",
  emptyText: "Commencez-en un, ou déposez un dossier, un zip ou des billets sur cette page.",
  import: "Importer des billets",
  chosen: (n) => count("fr", n, "billet sélectionné", "billets sélectionnés"),
  zipChosen: "Télécharger ces billets dans un zip",
  exportChosen: "Écrire ces billets dans le dossier du blog",
  trashChosen: "Mettre ces billets à la corbeille",
  clearChoice: "Tout désélectionner",
};
