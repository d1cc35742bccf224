import type { ReaderWords } from "#core/exchange/reader-page.ts";

/** The words of the page that a backup holds, in both languages: they are read in years, maybe without the app. */
export const reader: { fr: ReaderWords; en: ReaderWords } = {
  fr: {
    language: "fr",
    title: (blog) => `${blog} — sauvegarde`,
    lead: (when, posts) => `Sauvegarde du ${when}, ${posts}.`,
    howTitle: "Pour tout retrouver",
    how: [
      "Cette page suffit pour relire, copier et imprimer tous les textes, sans réseau et sans Écritoire.",
      "Les billets sont aussi dans ce zip, fichier par fichier, là où Jekyll les attend (dossiers _posts et _drafts) : copiez ces dossiers dans celui de votre blog et construisez-le comme d’habitude.",
      "Pour retrouver aussi les versions précédentes, la corbeille et les réglages : ouvrez Écritoire, choisissez « Importer un zip ou des fichiers » et donnez-lui ce zip tel quel, sans le décompresser. Rien de plus récent n’est remplacé.",
    ],
    contents: "Table des billets",
    drafts: "Brouillons",
    posts: "Billets",
    others: "Autres fichiers",
    file: "Fichier :",
    frontMatter: "En-tête",
    empty: "Il n’y avait pas encore de billet.",
    toContents: "Revenir à la liste",
  },
  en: {
    language: "en",
    title: (blog) => `${blog} — backup`,
    lead: (when, posts) => `Backup of ${when}, ${posts}.`,
    howTitle: "How to get everything back",
    how: [
      "This page is all you need to read, copy and print every text, without a network and without Écritoire.",
      "The posts are in this zip as well, file by file, where Jekyll expects them (folders _posts and _drafts): copy those folders into your blog’s and build it as usual.",
      "To get earlier versions, the trash and the settings back too: open Écritoire, choose “Import a zip or files”, and give it this zip as it is, without unpacking it. Nothing newer is replaced.",
    ],
    contents: "List of posts",
    drafts: "Drafts",
    posts: "Posts",
    others: "Other files",
    file: "File:",
    frontMatter: "Front matter",
    empty: "There were no posts yet.",
    toContents: "Back to the list",
  },
};
