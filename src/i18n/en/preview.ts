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
  alone: "Preview alone",
  besideText: "Preview beside the text",
};
