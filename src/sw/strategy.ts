/** How the worker answers one request. */
export type Answer =
  /** The app's page. */
  | { kind: "shell" }
  /** One of the files that were stored at install. */
  | { kind: "file" }
  /** Over to the app's page, at its own address: the page's relative addresses would be wrong where it was asked for. */
  | { kind: "redirect"; to: string }
  /** None of our business. */
  | { kind: "pass" };

/** Decides from a request's address alone; `scope` ends with a slash, `isStored` knows this version's own files. */
export function answer(
  request: { url: string; method: string; mode: string },
  scope: string,
  isStored: (url: string) => boolean,
): Answer {
  if (request.method !== "GET" || !request.url.startsWith(scope)) return { kind: "pass" };
  const url = new URL(request.url);
  const path = url.origin + url.pathname;
  if (request.mode !== "navigate") return { kind: "file" };
  if (path === scope || path === `${scope}index.html`) return { kind: "shell" };
  if (isStored(path)) return { kind: "file" };
  return { kind: "redirect", to: scope + url.search };
}
