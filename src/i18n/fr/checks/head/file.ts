import type { fileRules } from "#core/post/checks/head/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";
import { dayIn } from "#i18n/day.ts";

export const file: WordsOf<typeof fileRules> = {
  "name-date-impossible": {
    name: "Date impossible dans le nom du fichier",
    says: ({ month, day }) =>
      month < 1 || month > 12
        ? `Le nom du fichier annonce un mois ${month} : la construction échouerait, pour tout le blog.`
        : `Le nom du fichier annonce un jour ${day} : la construction échouerait, pour tout le blog.`,
    fix: () => "Intervertir le jour et le mois",
    why: "Quand l’en-tête n’a pas de date, Jekyll prend celle du nom du fichier. S’il ne peut pas en faire un jour, il s’arrête, et rien n’est publié.",
  },
  "name-unread": {
    name: "Nom de fichier que Jekyll ignore",
    says: ({ name, reason }) =>
      reason === "name-without-extension"
        ? `« ${name} » n’a pas d’extension : Jekyll passerait à côté du billet sans rien dire.`
        : `« ${name} » ne suit pas la forme année-mois-jour-titre : Jekyll passerait à côté du billet sans rien dire.`,
    fix: () => "Renommer le fichier",
    why: "Dans _posts, Jekyll ne lit que les fichiers nommés comme 2017-10-09-mon-billet.md : des traits d’union entre l’année, le mois, le jour et le titre, et une extension. Il laisse les autres de côté, sans avertir.",
  },
  "name-marked": {
    name: "Nom de fichier qui cache le billet",
    says: ({ name, mark, reason }) =>
      reason === "backup"
        ? `« ${name} » finit par « ${mark} », comme une copie de secours : Jekyll passerait à côté du billet.`
        : `« ${name} » commence par « ${mark} » : Jekyll passerait à côté du billet.`,
    fix: ({ mark }) => `Retirer « ${mark} »`,
    why: "Jekyll laisse de côté les fichiers dont le nom commence par un point, un tiret bas, un croisillon ou un tilde, et ceux qui finissent par un tilde : les éditeurs nomment ainsi leurs propres fichiers.",
  },
  "folder-hidden": {
    name: "Dossier qui cache le billet",
    says: ({ folder, top }) =>
      top === ""
        ? `Jekyll n’entre pas dans le dossier « ${folder} » : le billet ne serait pas publié.`
        : `« ${folder} » est en dehors de « ${top} », où les réglages (collections_dir) placent les billets : celui-ci ne serait pas publié.`,
    fix: ({ top }) => (top === "" ? "Renommer le dossier pour ce billet" : `Déplacer dans « ${top} »`),
    why: "Les dossiers dont le nom commence par un tiret bas, un point, un croisillon ou un tilde sont laissés de côté ; et avec collections_dir, tous les billets doivent se trouver sous ce dossier.",
  },
  "extension-plain": {
    name: "Fichier qui n’est pas du Markdown",
    says: ({ extension }) =>
      `Jekyll ne convertit pas les fichiers « ${extension} » : le Markdown serait publié tel qu’il est tapé.`,
    fix: () => "Renommer en .md",
    why: "Seules les extensions du Markdown (md, markdown, mkd, mkdn, mkdown, sauf réglage contraire) sont converties. Tout le reste est publié tel quel, sous sa propre extension.",
  },
  "slug-empty": {
    name: "Nom de fichier sans titre",
    says: ({ url, isKey }) =>
      isKey
        ? `Le slug n’a aucune lettre dont faire une adresse : ce serait ${url}.`
        : `Rien ne suit la date dans le nom du fichier : l’adresse serait ${url}.`,
    fix: ({ isKey }) => (isKey ? "Retirer le slug" : "Nommer le fichier d’après le titre"),
    why: "La fin de l’adresse est le slug de l’en-tête, ou ce qui suit la date dans le nom du fichier.",
  },
  "name-not-ascii": {
    name: "Accents dans l’adresse",
    says: ({ name, url }) => `Les accents de « ${name} » deviennent des codes dans l’adresse : ${url}`,
    fix: () => "Renommer sans accents",
    why: "Dans une adresse, chaque lettre accentuée s’écrit en codes. Ces liens se cassent plus facilement quand on les copie, et certains disques et serveurs écrivent le même nom autrement.",
  },
  "name-not-composed": {
    name: "Accents détachés dans le nom du fichier",
    says: ({ name }) =>
      `Dans « ${name} », les lettres et leurs accents sont séparés, comme macOS les écrivait : les liens vers ce billet ne le trouvent pas, et son adresse n’est pas celle que l’on tape.`,
    fix: () => "Renommer sans accents",
    why: "Un é peut être un seul caractère ou deux (e et un accent). Rien ne les distingue à l’œil, mais Jekyll compare les noms octet par octet : un lien tapé de l’autre façon fait échouer la construction.",
  },
  "date-future": {
    name: "Pas encore publié",
    says: ({ day, hour, zone, isUtcOnly }) =>
      isUtcOnly
        ? `Une construction en UTC laisserait encore le billet de côté, jusqu’au ${dayIn("fr", day)} à ${hour} (${zone}) ; sur cette machine, elle le publierait.`
        : `Toute construction avant le ${dayIn("fr", day)} à ${hour} (${zone}) laisse le billet de côté ; la première qui suit le publie.`,
    why: "Jekyll laisse de côté les billets datés du futur, sauf si les réglages disent future: true. Il n’y revient pas de lui-même : il faut que le site soit reconstruit une fois la date venue.",
  },
  "published-off": {
    name: "Publication coupée",
    says: ({ isEmpty, written }) =>
      isEmpty
        ? "« published: » sans rien derrière vaut « non » : le billet ne serait pas publié."
        : written === null
          ? "Les réglages du site (defaults) coupent la publication : le billet ne serait pas publié."
          : `« published: ${written} » tient le billet hors du site.`,
    fix: ({ written }) => (written === null ? "Le publier" : "Retirer la clé"),
    why: "Tout ce qui n’est pas vrai cache le billet : false, no, off, et aussi une clé vide. Sans la clé, un billet est publié.",
  },
  "published-anyway": {
    name: "Publié quand même",
    says: ({ written }) => `Pour Jekyll, « ${written} » ne veut pas dire non : le billet serait publié.`,
    fix: () => "Écrire false",
    why: "Seuls false, no et off, sans guillemets, ou une valeur vide tiennent un billet hors du site. Tout autre texte le publie, un non en français ou entre guillemets aussi.",
  },
  "path-excluded": {
    name: "Exclu par les réglages",
    says: ({ pattern }) =>
      `« ${pattern} », dans exclude de _config.yml, couvre ce fichier : le billet ne serait pas publié.`,
    why: "Jekyll ne lit pas ce que liste exclude. Un motif couvre tout ce qui commence par lui.",
  },
  "beyond-limit": {
    name: "Au-delà du nombre de billets",
    says: ({ limit }) =>
      `Les réglages s’en tiennent ${limit === 1 ? "au billet le plus récent" : `aux ${limit} billets les plus récents`} (limit_posts) : celui-ci est plus ancien et ne serait pas publié.`,
    why: "Avec limit_posts, Jekyll ne publie que ce nombre de billets, les plus récents. C’est fait pour construire vite pendant qu’on écrit.",
  },
};
