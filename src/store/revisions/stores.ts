/** The stores of former texts: all three belong to every transaction that adds or removes one. */
export const revisionStores = ["revisions", "revisionEntries", "revisionPacks"] as const;

/** Everything of one post, by time, in the index `byPost` of a store. */
export const ofPost = (postId: string) => IDBKeyRange.bound([postId], [postId, []]);
