// Where Jekyll's own documentation speaks of what the rules of the head look for.
export const pages = {
  categories: "https://jekyllrb.com/docs/posts/#categories",
  excerpts: "https://jekyllrb.com/docs/posts/#post-excerpts",
  fileNames: "https://jekyllrb.com/docs/posts/#creating-posts",
  frontMatter: "https://jekyllrb.com/docs/front-matter/",
  layouts: "https://jekyllrb.com/docs/layouts/",
  liquid: "https://jekyllrb.com/docs/liquid/tags/",
  markdown: "https://jekyllrb.com/docs/configuration/markdown/",
  options: "https://jekyllrb.com/docs/configuration/options/",
  permalinks: "https://jekyllrb.com/docs/permalinks/",
  publishing: "https://jekyllrb.com/docs/front-matter/#predefined-global-variables",
  tags: "https://jekyllrb.com/docs/posts/#tags",
  variables: "https://jekyllrb.com/docs/front-matter/#predefined-variables-for-posts",
} as const;
