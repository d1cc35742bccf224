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

/**
 * Whether this seems to be a private window, which forgets everything when it is closed. No browser tells: Chromium
 * gives such windows a part of the memory for a quota instead of the disk, others refuse them their file system.
 */
export async function looksPassing(): Promise<boolean> {
  const [{ persisted, quota }, isRefused] = await Promise.all([persistence(), refusesFiles()]);
  if (persisted) return false;
  const { memory } = globalThis.performance as { memory?: { jsHeapSizeLimit: number } };
  return isRefused || (memory !== undefined && quota > 0 && quota < 2 * memory.jsHeapSizeLimit);
}

async function refusesFiles(): Promise<boolean> {
  try {
    await storage()?.getDirectory?.();
    return false;
  } catch {
    return true;
  }
}
