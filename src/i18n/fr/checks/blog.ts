import type { blogRules } from "#core/post/checks/blog/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";

export const blog: WordsOf<typeof blogRules> = {
  "config-unread": {
    name: "Configuration illisible",
    says: ({ why, line, message }) => {
      if (why === "broken")
        return `« _config.yml » n’est pas lisible (ligne ${line} : ${message}) : la construction échouerait, et rien du blog ne serait publié. Écritoire fait comme si ce fichier était vide.`;
      if (why === "no-keys")
        return "« _config.yml » ne contient aucune clé : Jekyll le laisserait de côté et s’en tiendrait à ses réglages d’origine.";
      return `« _config.yml » (ligne ${line}) emboîte ou répète des valeurs au-delà de toute mesure : Écritoire n’en tient pas compte.`;
    },
    why: "Jekyll lit _config.yml avant tout le reste. S’il n’en comprend pas le YAML, il s’arrête avant le premier billet ; s’il n’y trouve aucune clé, il continue avec ses réglages d’origine, et seul un avertissement le dit.",
  },
  "url-taken": {
    name: "Deux billets à la même adresse",
    says: ({ url, path }) => `« ${path} » a lui aussi l’adresse ${url} : l’un des deux effacerait l’autre.`,
    why: "Jekyll écrit un fichier par adresse. Si deux billets ont la même, le dernier écrit reste, et seul un avertissement le dit.",
  },
  "name-taken": {
    name: "Deux fichiers du même jour et du même slug",
    says: ({ url, path }) =>
      `« ${path} » a le même jour et le même slug : les deux ont l’adresse ${url}, et l’un effacerait l’autre.`,
    why: "L’extension d’un fichier et les dossiers sous _posts ne comptent pas dans son adresse : seuls le jour, le slug et les catégories en font partie.",
  },
};
