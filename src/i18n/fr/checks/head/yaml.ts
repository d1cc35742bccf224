import type { yamlUnreadable } from "#core/post/checks/head/yaml-unreadable.ts";
import type { Rule, RuleWords } from "#core/post/checks/rule.ts";

type Told = typeof yamlUnreadable extends Rule<string, infer Data> ? Data : never;

export const yaml: RuleWords<Told> = {
  name: "En-tête illisible",
  says: (told) => (told.cause === "beyond-measure" ? tooMuch(told.line) : `${reason(told)} ${outcome(told)}`),
  fix: ({ cause, key }) => {
    if (cause === "tab") return "Mettre des espaces à la place des tabulations";
    if (cause === "no-break-space") return "Mettre une espace ordinaire";
    if (cause === "space-missing") return "Ajouter l’espace";
    if (cause === "indentation") return "Ramener la clé à gauche";
    if (cause === "fence-missing") return "Fermer l’en-tête";
    if (cause === "bracket-open") return "Fermer la liste";
    return key === "title" ? "Mettre le titre entre guillemets" : "Mettre la valeur entre guillemets";
  },
  why: "Jekyll lit les lignes entre les deux --- comme du YAML, où certains caractères ont un sens à eux : un deux-points suivi d’une espace annonce une valeur, un croisillon un commentaire, un crochet une liste. S’il n’arrive pas à les lire, il le signale en passant, ne garde que les valeurs par défaut du site et publie quand même. Entre guillemets, tout est du texte.",
};

// Jekyll might read it: what it would publish, nobody here knows.
function tooMuch(line: number): string {
  return `L’en-tête (ligne ${line}) emboîte ou répète des valeurs au-delà de toute mesure : Écritoire ne le lit pas.`;
}

function outcome({ isStrict, hasLayout }: Told): string {
  if (isStrict) return "La construction échouerait.";
  const loss = hasLayout ? "sans titre ni étiquettes" : "sans titre ni mise en page";
  return `Jekyll publierait le billet ${loss}, daté du jour de la construction.`;
}

function reason({ cause, key, written, line, message }: Told): string {
  const what = key === "title" ? "le titre" : key === "" ? `la ligne ${line}` : `« ${key} »`;
  const of = key === "title" ? "du titre" : key === "" ? `de la ligne ${line}` : `de « ${key} »`;
  switch (cause) {
    case "colon":
      return `${key === "title" ? `Le titre « ${written} »` : key === "" ? `La ligne ${line}` : `La valeur de « ${key} »`} ${written.endsWith(":") ? "finit par un deux-points" : "contient un deux-points suivi d’une espace"} : Jekyll y voit une autre clé, et ne peut plus lire l’en-tête.`;
    case "symbol":
      return `« ${written[0] ?? ""} » au début ${of} a un sens particulier, et l’en-tête n’est plus lisible.`;
    case "text-after-quote":
      return `Dans ${what}, du texte suit le guillemet fermant, et l’en-tête n’est plus lisible.`;
    case "quote-open":
      return `Dans ${what}, un guillemet est ouvert et jamais refermé : l’en-tête n’est plus lisible.`;
    case "quote-inside":
      return `Dans ${what}, une apostrophe ou un guillemet ferme trop tôt les guillemets : l’en-tête n’est plus lisible.`;
    case "backslash":
      return `Dans ${what}, une barre oblique inverse entre guillemets doubles annonce un code qui n’existe pas : l’en-tête n’est plus lisible.`;
    case "bracket-open":
      return `Dans ${what}, « [ » ouvre une liste qui n’est jamais refermée : l’en-tête n’est plus lisible.`;
    case "hash-in-list":
      return `Dans ${what}, « # » ouvre un commentaire qui cache la fin de la liste : l’en-tête n’est plus lisible.`;
    case "tab":
      return `La ligne ${line} commence par une tabulation, que YAML refuse : l’en-tête n’est plus lisible.`;
    case "no-break-space":
      return `La ligne ${line} a une espace insécable là où il faut une espace ordinaire : l’en-tête n’est plus lisible.`;
    case "space-missing":
      return `Il manque une espace après « ${key}: », et l’en-tête n’est plus lisible.`;
    case "indentation":
      return `La clé de la ligne ${line} est plus à droite que les autres, et l’en-tête n’est plus lisible.`;
    case "conflict":
      return `La ligne ${line} est restée d’une fusion de deux versions, et l’en-tête est illisible.`;
    case "fence-missing":
      return `Il manque, au-dessus de la ligne ${line}, le --- qui ferme l’en-tête : du texte est lu comme des clés et des valeurs.`;
    default:
      return `Jekyll ne sait pas lire l’en-tête (ligne ${line} : ${message}).`;
  }
}
