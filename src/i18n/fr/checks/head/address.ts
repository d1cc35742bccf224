import type { addressRules } from "#core/post/checks/head/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";
import { dayIn } from "#i18n/day.ts";

const day = (iso: string) => dayIn("fr", iso);

export const address: WordsOf<typeof addressRules> = {
  "date-unreadable": {
    name: "Date illisible",
    says: ({ raw, isEmpty }) =>
      isEmpty
        ? "« date: » sans rien derrière n’est pas une date : la construction échouerait, pour tout le blog."
        : `Jekyll ne sait pas lire la date « ${raw} » : la construction échouerait, pour tout le blog.`,
    fix: ({ meant, isEmpty }) => (isEmpty ? "Retirer la clé" : `Écrire ${meant}`),
    why: "Une date s’écrit 2017-10-09, au besoin avec l’heure et le décalage : 2017-10-09 18:30:00 +0200. Devant une date qu’il ne sait pas lire, Jekyll s’arrête, et rien du blog n’est publié. Il ne connaît pas les mois en français.",
  },
  "date-guessed": {
    name: "Date à moitié comprise",
    says: ({ raw, becomes }) =>
      `De « ${raw} », Jekyll ne comprend qu’une partie et prend le reste au jour de la construction : aujourd’hui, cela fait le ${day(becomes)}.`,
    fix: ({ meant }) => `Écrire ${meant}`,
    why: "Ruby connaît les noms des mois en anglais. D’une date en français, il ne garde souvent que le jour, et le complète avec le mois et l’année où le site est construit : le billet change de date à chaque fois.",
  },
  "date-as-utc": {
    name: "Heure prise pour UTC",
    says: ({ typed, offset, day: becomes, hour, zone, isMoved }) => {
      const what =
        offset === null
          ? `Sans décalage, ${typed.hour} passe pour une heure UTC`
          : `${typed.hour} ${offset === "Z" ? "UTC" : offset}`;
      const when = isMoved ? `le ${day(becomes)} à ${hour}` : hour;
      return `${what} : à l’heure du site (${zone}), c’est ${when}.`;
    },
    fix: ({ typed, zone }) => `Écrire ${typed.hour} (${zone})`,
    why: "En YAML, une date avec une heure et des secondes mais sans décalage est en UTC. Jekyll la convertit ensuite au fuseau du site, ce qui déplace l’heure, et vers minuit le jour et l’adresse. Un décalage (+0200) dit de quelle heure il s’agit.",
  },
  "date-zone-bound": {
    name: "Jour qui dépend de la machine",
    says: ({ typed, here, utc, zone }) =>
      here === utc
        ? `Vous avez écrit le ${day(typed)}, mais le billet serait daté du ${day(utc)}.`
        : `Le site ne donne pas de fuseau horaire : construit en UTC, comme chez GitHub, le billet serait daté du ${day(utc)}, et ici (${zone}) du ${day(here)}.`,
    fix: () => "Écrire midi",
    why: "Sans timezone dans _config.yml, Jekyll compte les jours à l’horloge de la machine qui construit. Midi est le même jour partout ; un fuseau dans les réglages règle la question pour tous les billets.",
  },
  "date-differs": {
    name: "Deux dates",
    says: ({ ofName, ofKey }) =>
      `Le nom du fichier dit le ${day(ofName)}, l’en-tête le ${day(ofKey)} : l’adresse et l’ordre suivent l’en-tête.`,
    fix: () => "Renommer le fichier d’après la date",
    why: "Quand l’en-tête donne une date, Jekyll ne regarde plus celle du nom du fichier.",
  },
  "date-rolls-over": {
    name: "Jour absent du calendrier",
    says: ({ becomes }) => `Ce jour n’existe pas : Jekyll en fait le ${day(becomes)}, sans rien dire.`,
    fix: ({ becomes }) => `Écrire le ${day(becomes)}`,
    why: "Ruby continue de compter dans le mois suivant : le 30 février est le 2 mars, dans l’adresse aussi.",
  },
  "permalink-unusable": {
    name: "Permalien impossible",
    says: ({ template, placeholder, isText, meant }) =>
      isText
        ? `Jekyll ne peut pas remplir « ${placeholder} » dans « ${template} »${meant === null ? "" : ` (« ${meant} » existe)`} : la construction échouerait.`
        : `« ${template} » n’est pas du texte : la construction échouerait.`,
    fix: ({ meant }) => (meant === null ? "Mettre entre guillemets" : `Écrire « ${meant} »`),
    why: "Un permalien est un texte où des repères comme :year ou :title sont remplacés. Devant un repère inconnu, Jekyll s’arrête, et rien du blog n’est publié.",
  },
  "permalink-empty": {
    name: "Permalien de la page d’accueil",
    says: ({ written }) =>
      written === ""
        ? "Un permalien vide est l’adresse de la page d’accueil : le billet s’écrirait par-dessus."
        : `« ${written} » est l’adresse de la page d’accueil : le billet s’écrirait par-dessus.`,
    fix: () => "Retirer le permalien",
    why: "Jekyll écrit le billet dans index.html, à la racine. Sans la clé, l’adresse se fait comme pour tous les billets.",
  },
  "permalink-style": {
    name: "Style au lieu d’un permalien",
    says: ({ style }) =>
      `Dans un billet, « ${style} » n’est pas le nom d’un style : l’adresse serait /${style}, mot pour mot.`,
    fix: ({ template }) => `Écrire ${template}`,
    why: "Les noms de style (date, pretty, ordinal, weekdate, none) n’ont de sens que dans _config.yml. Dans un en-tête, le permalien est l’adresse elle-même.",
  },
  "category-in-url": {
    name: "Catégorie écrite en codes",
    says: ({ category, url }) => `La catégorie « ${category} » fait partie de l’adresse, en codes : ${url}`,
    why: "Avec :categories dans le permalien, les catégories deviennent des dossiers de l’adresse, en minuscules et pour le reste comme elles sont tapées : espaces et accents s’y changent en codes. Depuis Jekyll 4.1, :slugified_categories les écrit simplement.",
  },
};
