const kinds: Record<string, string> = {
  iframe: "Embedded page",
  image: "Picture from elsewhere",
  video: "Video",
  audio: "Sound",
  script: "Script",
  object: "Embedded object",
  svg: "Drawing",
};

export const preview = {
  opening: "Preparing the preview…",
  frameTitle: "Preview of the post",
  embed: (kind: string) => `${kinds[kind] ?? kind} — not loaded here`,
  missingImage: (src: string) => `Picture not found: ${src}`,
  linkNowhere: (href: string) => `“${href}” is no post of this blog.`,
  view: "What the preview shows",
  views: { post: "Post", excerpt: "Excerpt" },
  excerptFrom: {
    own: () => "The one of the front matter, as it stands.",
    paragraph: () => "The first paragraph, as in the list of posts.",
    separator: (separator: string) => `What stands before ${separator}, as in the list of posts.`,
    whole: (separator: string) => `The whole post: there is no ${separator} in it.`,
    short: () => "The whole post: it is one paragraph.",
    none: () => "None: the separator of excerpts is empty.",
  },
  alone: "Preview alone",
  besideText: "Preview beside the text",
};
