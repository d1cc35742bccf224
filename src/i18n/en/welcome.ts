export const welcome = {
  title: "A quiet desk for the posts of your Jekyll blog",
  what: "Write, tidy and read over your posts, with or without a network. Écritoire reads your blog as Jekyll does, and gives your files back exactly as you left them.",
  openFolder: "Open my blog’s folder",
  openFolderText:
    "The folder of your repository, with its _posts and _drafts. Écritoire writes there only when you ask it to.",
  importFiles: "Import a folder, a zip or files",
  importFilesText:
    "Écritoire takes a copy; you export it when you are ready. You will see a plan before anything is imported.",
  importFolder: "Choose a whole folder…",
  startEmpty: "Start with nothing",
  startEmptyText: "A blank page now; the blog can come later.",
  drop: "You can also drop a folder, a zip or posts anywhere on this page.",
  privacy:
    "No account and no server: your text stays in this browser, on this machine, and leaves it only when you export it.",
};
