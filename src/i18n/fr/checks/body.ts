import type { bodyRules } from "#core/post/checks/body/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";

export const body: WordsOf<typeof bodyRules> = {
  "link-missing": {
    name: "Lien vers un billet absent",
    says: ({ path }) =>
      `Aucun billet « ${path} » vers lequel pointer : Jekyll refuserait de construire le site.`,
    why: "Les balises link et post_url cherchent leur cible parmi les fichiers du site, et arrêtent la construction si elle n’y est pas.",
  },
};
