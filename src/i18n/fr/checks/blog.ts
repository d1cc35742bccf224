import type { blogRules } from "#core/post/checks/blog/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";

export const blog: WordsOf<typeof blogRules> = {
  "url-taken": {
    name: "Deux billets à la même adresse",
    says: ({ url, path }) => `« ${path} » a lui aussi l’adresse ${url} : l’un des deux effacerait l’autre.`,
    why: "Jekyll écrit un fichier par adresse. Si deux billets ont la même, le dernier écrit reste, et seul un avertissement le dit.",
  },
  "name-taken": {
    name: "Deux fichiers du même jour et du même slug",
    says: ({ url, path }) =>
      `« ${path} » a le même jour et le même slug : les deux ont l’adresse ${url}, et l’un effacerait l’autre.`,
    why: "L’extension d’un fichier et les dossiers sous _posts ne comptent pas dans son adresse : seuls le jour, le slug et les catégories en font partie.",
  },
};
