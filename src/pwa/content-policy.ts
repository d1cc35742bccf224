// The page asks its host for its own files and nothing else, runs no script but those, and makes no HTML of a string that
// did not pass one of two policies. Styles are set through the object model and constructed sheets: no `style` attribute
// and no `<style>` element of a text is ever applied.

/** The names of the two Trusted Types policies: for addresses of scripts, and for what becomes HTML in the preview. */
export const scriptPolicyName = "default";
export const htmlPolicyName = "preview-html";

const directives: Record<string, string> = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  // Images of posts and the preview's, which inherits this policy: `blob:` from the blog's folder, `data:` in the text.
  "img-src": "'self' blob: data:",
  "manifest-src": "'self'",
  "worker-src": "'self'",
  "connect-src": "'none'",
  // The preview's frame has no address; from here on it cannot get one.
  "frame-src": "'none'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": `${scriptPolicyName} ${htmlPolicyName}`,
};

/** The Content-Security-Policy that `index.html` carries. */
export const contentPolicy = print(directives);

/** What a host may send as a header besides: it binds the workers too, and says who may show the app in a frame. */
export const hostPolicy = print({
  ...directives,
  // The service worker stores the app's files.
  "connect-src": "'self'",
  "frame-ancestors": "'none'",
});

/** While developing: Vite writes `<style>` elements, talks to its server, and draws its errors with `innerHTML`. */
export const developmentPolicy = print({
  ...without(directives, "require-trusted-types-for", "trusted-types"),
  "style-src": "'self' 'unsafe-inline'",
  "connect-src": "'self' ws: wss:",
});

function print(chosen: Record<string, string>): string {
  return Object.entries(chosen)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}

function without(all: Record<string, string>, ...names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
}
