import type { LinksWords } from "../links.ts";
import { count } from "../plural.ts";

export const links: LinksWords = {
  offers: {
    list: "Billets vers lesquels mener",
    ask: "Titre du billet vers lequel mener",
    none: "Aucun billet n’a ce titre",
    count: (n) => count("fr", n, "billet", "billets"),
  },
  kinds: { post: "billet", draft: "brouillon", other: "fichier" },
  hidden: {
    draft: "Pas encore publié",
    future: "Programmé",
    unpublished: "Non publié",
    unread: "Jekyll ne lit pas ce fichier",
  },
  breaks: (why) => `${why} : un lien ferait échouer la construction`,
  missing: (why) => `${why} : le lien ne mènerait nulle part`,
  nowhere: "Ce lien ne mène à aucun billet du blog.",
  nowhereTag: "Ce lien ne mène à aucun billet du blog : la construction échouerait.",
  noLink: "Il n’y a pas de lien ici.",
  back: "Billets qui mènent ici",
  noBack: "Aucun billet ne mène encore ici.",
};
