import type { TabsWords } from "../tabs.ts";

export const tabs: TabsWords = {
  title: "Ouvert dans un autre onglet",
  elsewhere: "Ce billet est ouvert dans un autre onglet.",
  along: "Vous le lisez ici à mesure qu’il s’y écrit.",
  coming: "Les derniers mots arrivent…",
  here: "Continuer ici",
  free: "L’autre onglet a laissé ce billet : vous pouvez écrire ici.",
};
