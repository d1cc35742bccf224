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

/** A post as it is compared: its text by its fingerprint. */
export type Compared = {
  id: string;
  path: string;
  /** `core/text/fingerprint` of its text. */
  print: string;
  /** ms since the epoch */
  updatedAt: number;
};

/** What there is here that a post of the backup could meet. */
export type Met = {
  /** Of the same id. */
  own?: Compared | undefined;
  /** Of the same id, in the trash. */
  trashed?: Compared | undefined;
  /** Of another id, at its path or one that a disk takes for it. */
  atPath?: Compared | undefined;
};

/** Decides what becomes of a living post of a backup: nothing that is newer here is ever written over. */
export function judgeRestored(theirs: Compared, { own, trashed, atPath }: Met): RestoreItem {
  const { id, path } = theirs;
  if (own) {
    const knownId = own.id;
    if (own.print === theirs.print) return { id, path, verdict: "same", knownId };
    return { id, path, verdict: theirs.updatedAt > own.updatedAt ? "newer" : "older", knownId };
  }
  // Throwing away is a change as well, and the backup knows nothing of it.
  if (trashed) return { id, path, verdict: "trashed", knownId: trashed.id };
  if (!atPath) return { id, path, verdict: "new" };
  // The blog was begun anew from its folder: the same post by another id, which its history joins.
  if (atPath.print === theirs.print) return { id, path, verdict: "same", knownId: atPath.id };
  return { id, path, verdict: "path-taken" };
}

/** The same for one that lay in the trash when the backup was made: what lives here goes on living. */
export function judgeTrashed(theirs: Compared, { own, trashed }: Met): RestoreItem {
  const { id, path } = theirs;
  const known = own ?? trashed;
  return known ? { id, path, verdict: "same", knownId: known.id } : { id, path, verdict: "in-trash" };
}
