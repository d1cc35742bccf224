export const palette = {
  title: "All commands",
  type: "A command, or the title of a post…",
  commands: "Commands",
  posts: "Posts",
  none: "Nothing by that name",
  keysTitle: "Keyboard shortcuts",
  keysText:
    "Escape closes what lies on the desk. In the list, arrows move, Enter opens, letters look for a title. F8 goes to the latest notice.",
  groups: { post: "Post", text: "Text", view: "View", blog: "Blog", app: "Application" },
};
