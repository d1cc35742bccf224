/**
 * What would become of one post of a backup. `newer` takes the place of ours, which goes into its history; `older` stays
 * out, as `RestoreChoice` says; `trashed` was thrown away here since; `path-taken` arrives under another name.
 */
export type RestoreVerdict = "new" | "same" | "newer" | "older" | "trashed" | "in-trash" | "path-taken";

export type RestoreItem = {
  /** In the backup. */
  id: string;
  path: string;
  verdict: RestoreVerdict;
  /** The post of here that it is, for every verdict but `new`, `in-trash` and `path-taken`. */
  knownId?: string;
};

/** Where a text goes that is older than ours: into the history of our post, or beside it as a copy. */
export type RestoreChoice = "history" | "copy";
