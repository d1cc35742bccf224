import type { UnreadReason } from "#core/jekyll/file-name.ts";
import { count } from "../plural.ts";
import type { SeenWords } from "../seen.ts";

const unread: Record<UnreadReason, string> = {
  "name-without-date": "Jekyll ignore un nom qui ne commence pas par AAAA-MM-JJ-.",
  "name-without-extension": "Jekyll ignore un nom sans extension.",
  "name-starts-with-mark": "Jekyll ignore les noms qui commencent par . _ # ou ~.",
  backup: "Jekyll ignore les noms qui finissent par ~.",
  "hidden-folder": "Jekyll n’entre pas dans un dossier de ce nom.",
};

const stopping = {
  date: "à sa date",
  slug: "à son nom dans l’adresse",
  permalink: "à son adresse permanente",
  "front matter": "à son en-tête (strict_front_matter)",
};

const kinds = {
  boolean: (typed: string, seen: string) =>
    `Sans guillemets, « ${typed} » est un oui ou un non pour YAML : ${seen}.`,
  number: (typed: string, seen: string) => `Sans guillemets, « ${typed} » est le nombre ${seen}.`,
  date: (typed: string) => `Sans guillemets, « ${typed} » est une date.`,
  list: (typed: string) => `Sans guillemets, « ${typed} » est une liste, pas un texte.`,
  hash: (typed: string) => `Sans guillemets, « ${typed} » est fait de clés et de valeurs, pas de texte.`,
};

export const seen: SeenWords = {
  heading: "Ce que Jekyll verra",
  differences: (n) => count("fr", n, "écart", "écarts"),
  keys: {
    visibility: "Sur le site",
    url: "Adresse",
    title: "Titre",
    date: "Date",
    categories: "Catégories",
    tags: "Étiquettes",
    layout: "Mise en page",
    slug: "Nom dans l’adresse",
  },
  excerpt: "Extrait",
  visible: {
    published: () => "Visible dès la prochaine construction",
    future: (near, full) => `Plus tard (${near}) : à la première construction après ${full}`,
    draft: () => "Pas encore : c’est un brouillon",
    unpublished: () => "Jamais : son en-tête dit qu’il n’est pas publié",
    unread: () => "Jamais : Jekyll ne lit pas de billet à cet endroit",
    "build-fails": () => "Jamais : la construction du site s’arrête",
  },
  noTitle: "Aucun",
  noSlug: "Aucun : l’adresse a tout le nom du fichier",
  noUrl: "Aucune : Jekyll n’écrit pas de page pour ce fichier",
  draftUrl: "Elle viendra avec le jour de publication",
  noDate: "Aucune que Jekyll sache lire",
  draftDate: "Celle du jour de publication",
  none: "Aucune",
  noLayout: "Aucune : la page n’a rien autour d’elle",
  nCategories: (n) => count("fr", n, "catégorie", "catégories"),
  nTags: (n) => count("fr", n, "étiquette", "étiquettes"),
  listed: (counted) => `${counted} :`,
  from: {
    "file name": "d’après le nom du fichier",
    defaults: "des valeurs par défaut de _config.yml",
    path: "d’après le dossier",
    config: "selon _config.yml",
  },
  lost: {
    yaml: (line) =>
      `L’en-tête n’est pas lu (ligne ${line}) : ni titre ni étiquettes, daté du jour de la construction.`,
    categories: (raw) =>
      `« ${raw} » n’est pas une catégorie, et tout l’en-tête part avec : ni titre ni étiquettes, daté du jour de la construction.`,
    late: () => "Quelque chose précède l’en-tête : pour Jekyll, tout cela est du texte du billet.",
    unclosed: () =>
      "Aucune ligne de tirets ne ferme l’en-tête : pour Jekyll, tout cela est du texte du billet.",
  },
  typedAndLost: (typed) => `Tapé et non lu : « ${typed} »`,
  ofToday: "Celle du jour de la construction",
  reasons: {
    lost: () => "Ce qui est tapé n’est pas lu.",
    comment: ({ rest }) => `Après une espace, # commence un commentaire : « ${rest} » est laissé de côté.`,
    retyped: ({ typed, seen, kind }) => kinds[kind](typed, seen),
    nothing: ({ typed }) =>
      `Sans guillemets, « ${typed} » n’est pas un texte : Jekyll fait comme si la ligne était vide.`,
    repeated: ({ key }) => `« ${key} » est écrit plusieurs fois : seule la dernière compte.`,
    "read-as-utc": ({ typed, isOtherDay }) =>
      `Avec des secondes et sans décalage, ${typed} est lu en temps universel : ${isOtherDay ? "le jour change" : "l’heure change"}.`,
    "offset-day": ({ typed }) => `Avec le décalage tapé, ce n’est plus ${typed} dans le fuseau du site.`,
    "no-such-day": ({ typed }) => `Le ${typed} n’existe pas : Ruby continue de compter.`,
    "date-unreadable": ({ raw }) =>
      raw === ""
        ? "Une date vide arrête la construction du site."
        : `Jekyll ne sait pas lire « ${raw} » : la construction du site s’arrête.`,
    "split-blanks": ({ typed }) => `Sans crochets, « ${typed} » est coupé à chaque espace.`,
    "split-commas": () => "Sans crochets, seules les espaces séparent : les virgules restent dans les mots.",
    "one-with-comma": ({ typed }) => `La clé au singulier ne coupe rien : « ${typed} » est un seul mot.`,
    "not-a-list": ({ typed }) => `Sans guillemets, « ${typed} » n’est pas un texte : Jekyll n’en tire rien.`,
    "hidden-by-tag": ({ ignored }) =>
      `À côté de « tag », Jekyll ne regarde pas « tags » : ${ignored} est laissé de côté.`,
    "style-name": ({ style }) =>
      `« ${style} » n’est un style que dans _config.yml : ici, c’est l’adresse même.`,
    "over-home": () => "Une adresse vide écrit ce billet à la place de la page d’accueil.",
    "permalink-unusable": ({ placeholder }) =>
      `Jekyll ne sait pas remplir « ${placeholder} » : la construction du site s’arrête.`,
    "slug-not-text": ({ raw }) =>
      `Sans guillemets, « ${raw} » n’est pas un texte : la construction du site s’arrête.`,
    "slug-spelled": ({ spelled }) => `Dans l’adresse, il s’écrit « ${spelled} ».`,
    "published-empty": () => "Une clé « published » vide cache le billet.",
    "published-text": ({ typed }) => `« ${typed} » n’est qu’un texte pour YAML : le billet est publié.`,
    "name-unread": ({ why }) => unread[why],
    excluded: () => "« exclude » de _config.yml écarte ce fichier.",
    outside: () => "Le fichier n’est ni dans _posts ni dans _drafts.",
    "build-fails": ({ key }) => `La construction s’arrête ${stopping[key]} : rien du blog n’est publié.`,
  },
  abroad: (zone, seen) => `Construit sur une machine réglée sur ${zone} : ${seen}`,
  abroadNow: (zone) => `Une machine réglée sur ${zone}, comme souvent les serveurs, le publierait déjà.`,
  abroadLater: (zone, near, time) =>
    `Une machine réglée sur ${zone}, comme souvent les serveurs, ne le publiera que ${near} à ${time}, heure d’ici.`,
  noZone: "_config.yml ne dit pas de fuseau (timezone) : chaque machine qui construit prend le sien.",
  write: "Écrire",
  remove: (key) => `Retirer « ${key} »`,
  moveUp: "Mettre l’en-tête tout en haut",
  close: "Fermer l’en-tête",
  excerptFrame: "Extrait, comme les listes le montrent",
  excerptEmpty: "Vide",
  announce: (keys) => `Jekyll verra autre chose que ce qui est tapé : ${keys.join(", ")}.`,
  announceNone: "Jekyll verra ce qui est tapé.",
};
