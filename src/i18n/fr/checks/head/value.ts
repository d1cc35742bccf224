import type { valueRules } from "#core/post/checks/head/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";
import { listIn } from "#i18n/day.ts";

const quoted = (words: readonly string[]) => listIn("fr", words, (word) => `« ${word} »`);
const nounOf = (key: string) => (key.startsWith("tag") ? "étiquettes" : "catégories");

export const value: WordsOf<typeof valueRules> = {
  "slug-not-text": {
    name: "Slug qui n’est pas du texte",
    says: ({ raw }) => `Pour Jekyll, le slug « ${raw} » n’est pas du texte, et la construction échouerait.`,
    fix: () => "Le mettre entre guillemets",
    why: "Sans guillemets, un nombre est un nombre et pas du texte. Jekyll fait l’adresse avec le slug, ce qu’il ne sait faire qu’avec du texte.",
  },
  "categories-unreadable": {
    name: "Catégories illisibles",
    says: ({ raw, isStrict, hasLayout }) =>
      `« categories: ${raw} » n’est ni du texte ni une liste : ${isStrict ? "la construction échouerait." : `Jekyll renoncerait à tout l’en-tête et publierait le billet sans titre ni ${hasLayout ? "étiquettes" : "mise en page"}, daté du jour de la construction.`}`,
    fix: () => "En faire une liste d’une catégorie",
    why: "Jekyll attend du texte ou une liste derrière categories. Avec un nombre, une date ou un oui/non, il échoue, et laisse tomber le reste de l’en-tête avec.",
  },
  "value-cut": {
    name: "Valeur coupée au #",
    says: ({ whole, left }) =>
      left === ""
        ? `« # » ouvre un commentaire : de « ${whole} », il ne reste rien.`
        : `« # » après une espace ouvre un commentaire : de « ${whole} », Jekyll ne garde que « ${left} ».`,
    fix: () => "Mettre entre guillemets",
    why: "En YAML, un croisillon précédé d’une espace ouvre un commentaire, jusqu’au bout de la ligne. Entre guillemets, c’est du texte.",
  },
  "title-typed": {
    name: "Titre pris pour autre chose",
    says: ({ written, becomes }) =>
      becomes === ""
        ? `Jekyll prend « ${written} » pour un titre vide, et en tire un du nom du fichier.`
        : `Pour Jekyll, « ${written} » n’est pas du texte : le titre devient « ${becomes} ».`,
    fix: () => "Mettre le titre entre guillemets",
    why: "Sans guillemets, certains mots sont pris pour autre chose : on, yes et no pour vrai ou faux, 12:30 et 1.10 pour des nombres, le tilde pour rien, [x] pour une liste. Entre guillemets, ils restent du texte.",
  },
  "word-typed": {
    name: "Étiquette ou catégorie prise pour autre chose",
    says: ({ key, written, effect, becomes }) => {
      const what = key.startsWith("tag") ? "l’étiquette" : "la catégorie";
      if (effect === "lost") return `Pour Jekyll, « ${written} » n’est pas du texte : ${what} disparaît.`;
      if (effect === "twice")
        return `Pour Jekyll, « ${written} » n’est pas du texte : il classe le billet deux fois, sous la valeur ${becomes} et sous le mot « ${becomes} ».`;
      return `Pour Jekyll, « ${written} » n’est pas du texte : ${what} devient « ${becomes} ».`;
    },
    fix: () => "Mettre entre guillemets",
    why: "Sans guillemets, certains mots sont pris pour autre chose : on, yes et no pour vrai ou faux, 12:30 et 1.10 pour des nombres, le tilde pour rien. Entre guillemets, ils restent du texte.",
  },
  "words-split": {
    name: "Mots séparés",
    says: ({ key, words }) =>
      `Jekyll coupe « ${key} » aux espaces et en fait ${words.length} ${nounOf(key)} : ${quoted(words)}.`,
    fix: ({ written }) => `Garder « ${written} » en un seul morceau`,
    why: "Derrière les clés au pluriel, tags et categories, un texte sans crochets est une liste de mots séparés par des espaces. Dans une liste, [et moi], les mots restent ensemble.",
  },
  "words-commas": {
    name: "Virgules entre les mots",
    says: ({ key, words }) =>
      `Ici les virgules ne séparent rien : Jekyll coupe aux espaces, et les ${nounOf(key)} seraient ${quoted(words)}.`,
    fix: ({ meant }) => `En faire une liste : ${quoted(meant)}`,
    why: "Derrière tags et categories, un texte sans crochets est coupé aux espaces, et les virgules restent collées aux mots. Elles ne séparent qu’entre crochets : [a, b].",
  },
  "tag-hides-tags": {
    name: "tags caché par tag",
    says: ({ ignored, kept }) =>
      `Puisqu’il y a aussi « tag », Jekyll ignore « tags » : ${quoted(ignored)} ${ignored.length > 1 ? "seraient perdues" : "serait perdue"}, il ne resterait que ${quoted(kept)}.`,
    fix: () => "Tout réunir dans tags",
    why: "Jekyll ne regarde tags que s’il n’y a pas de tag. Pour les catégories, c’est autre chose : category et categories sont réunies.",
  },
  "separator-near": {
    name: "Séparateur d’extrait mal tapé",
    says: ({ written, separator }) =>
      `« ${written} » n’est pas « ${separator} » : l’extrait serait le billet entier.`,
    fix: ({ separator }) => `Écrire « ${separator} »`,
    why: "Jekyll cherche le séparateur des réglages à la lettre près : une espace de trop, une majuscule, un tiret long, et il ne le trouve pas. Le billet entier est alors son propre extrait.",
  },
  "separator-absent": {
    name: "Extrait sans fin",
    says: ({ separator }) =>
      `Le billet est long et n’a pas de « ${separator} » : la page d’accueil le montrerait en entier.`,
    why: "Jekyll arrête l’extrait au séparateur des réglages. S’il n’y est pas, l’extrait est le billet entier.",
  },
  "excerpt-crlf": {
    name: "Fins de ligne qui avalent l’extrait",
    says: () =>
      "Le fichier a des fins de ligne Windows (CRLF), où Jekyll ne trouve pas la fin d’un paragraphe : l’extrait serait le billet entier.",
    why: "Si les réglages ne donnent pas d’autre séparateur, l’extrait s’arrête aux deux premiers sauts de ligne qui se suivent. Avec CRLF, un retour chariot se glisse entre eux. Enregistrez le fichier avec des fins de ligne LF, ou donnez un excerpt_separator.",
  },
  "liquid-not-off": {
    name: "Liquid qui reste actif",
    says: () =>
      "Le blog est construit avec Jekyll 3, qui ne connaît pas render_with_liquid : les {{ }} et {% %} du texte seraient exécutés quand même.",
    fix: () => "Entourer le texte de raw",
    why: "La clé est venue avec Jekyll 4. Avant, seuls {% raw %} et {% endraw %} empêchent Liquid d’agir.",
  },
};
