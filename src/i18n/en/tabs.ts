/** What is said of a post that another tab writes in. */
export const tabs = {
  title: "Open in another tab",
  elsewhere: "This post is open in another tab.",
  along: "You can read it here as it is written there.",
  coming: "The last words are on their way…",
  here: "Continue here",
  free: "The other tab has let go of this post: you can write here.",
};
