type Rules = { createScriptURL(address: string): string | null };
type TrustedTypes = { createPolicy(name: string, rules: Rules): unknown };

/** Whether an address is a script of this build: a file beside `module`, or the service worker beside the page. */
export function isOwnScript(address: string, page: string, module: string): boolean {
  const url = new URL(address, page).href;
  const folder = new URL("./", module).href;
  return (
    url === new URL("sw.js", page).href ||
    (url.startsWith(folder) && /^[\w-]+\.js$/.test(url.slice(folder.length)))
  );
}

/** Where the browser asks who vouches for a worker's address: only a script of this build becomes one, whoever starts it. */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  // What is not answered is refused: of HTML and of scripts as text nothing is said here.
  trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => (isOwnScript(address, document.baseURI, import.meta.url) ? address : null),
  });
}
