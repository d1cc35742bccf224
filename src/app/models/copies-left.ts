import { listSnapshots, readSnapshot, type Snapshot } from "#store/snapshots.ts";
import { download } from "#transfer/download.ts";

export type { Snapshot } from "#store/snapshots.ts";

/** The snapshots that this browser still has, newest first; none where it has no such place. */
export function copiesLeft(): Promise<Snapshot[]> {
  return listSnapshots().catch(() => []);
}

/** Downloads a snapshot as it is. */
export async function saveCopy({ name }: Snapshot): Promise<void> {
  download(await readSnapshot(name), name);
}
