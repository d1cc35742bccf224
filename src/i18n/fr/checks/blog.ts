import type { blogRules } from "#core/post/checks/blog/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";

export const blog: WordsOf<typeof blogRules> = {
  "url-taken": {
    name: "Deux billets à la même adresse",
    says: ({ url, path }) => `« ${path} » a lui aussi l’adresse ${url} : l’un des deux effacerait l’autre.`,
    why: "Jekyll écrit un fichier par adresse. Si deux billets ont la même, le dernier écrit reste, et seul un avertissement le dit.",
  },
};
