/** What an address asks of the app at its start. */
export type LaunchWish = "new-post";

type LaunchParams = { targetURL?: string | null; files?: readonly FileSystemHandle[] };
type LaunchQueue = { setConsumer(consumer: (params: LaunchParams) => void): void };

/** The wish in a launch address's query, or null; the other half of the manifest's shortcuts. */
export function readWish(search: string): LaunchWish | null {
  return new URLSearchParams(search).get("new") === "post" ? "new-post" : null;
}

/** Tells of shortcuts and of files opened with the app, both at its start and while it runs. */
export function watchLaunches(events: {
  wish(wish: LaunchWish): void;
  files(files: FileSystemFileHandle[]): void;
}): void {
  const first = readWish(location.search);
  if (first) {
    // A reload must not ask for the same again.
    history.replaceState(history.state, "", location.pathname + location.hash);
    events.wish(first);
  }

  const queue = (window as Window & { launchQueue?: LaunchQueue }).launchQueue;
  let isStart = true;
  queue?.setConsumer(({ targetURL, files = [] }) => {
    // The queue also tells of the start itself, whose address was read above.
    const again = !isStart && targetURL ? readWish(new URL(targetURL).search) : null;
    isStart = false;
    if (again) events.wish(again);
    const opened = files.filter((file) => file.kind === "file") as FileSystemFileHandle[];
    if (opened.length > 0) events.files(opened);
  });
}
