/** Whether the browser promised to keep our storage, and how full it is; zeros where it does not tell. */
export async function persistence(): Promise<{ persisted: boolean; usage: number; quota: number }> {
  const [persisted, estimate] = await Promise.all([storage()?.persisted?.(), storage()?.estimate?.()]);
  return { persisted: persisted ?? false, usage: estimate?.usage ?? 0, quota: estimate?.quota ?? 0 };
}

/** Asks for storage that is not evicted; call it from a gesture, after the first save. False is a usual answer. */
export async function askPersistence(): Promise<boolean> {
  return (await storage()?.persist?.()) ?? false;
}

/** Absent outside a secure context, and parts of it in older browsers. */
function storage(): Partial<StorageManager> | undefined {
  return globalThis.navigator?.storage;
}
