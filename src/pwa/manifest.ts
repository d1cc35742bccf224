/** What the app wants of the writer's system; addresses are relative, so that it installs from any folder of a host. */
export const manifest = {
  // No `id`: a relative one is resolved against the host, not the folder, and two copies on one host would be one app.
  name: "Écritoire",
  short_name: "Écritoire",
  description: "Un bureau pour écrire les billets d’un blog Jekyll, sans réseau.",
  lang: "fr",
  dir: "ltr" as const,
  start_url: "./",
  scope: "./",
  display: "standalone" as const,
  theme_color: "#faf8f4",
  background_color: "#faf8f4",
  categories: ["productivity", "books"],
  icons: [
    { src: "favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" as const },
    { src: "icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" as const },
    { src: "icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" as const },
    { src: "icons/maskable-192.png", sizes: "192x192", type: "image/png", purpose: "maskable" as const },
    { src: "icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" as const },
  ],
  screenshots: [
    { src: "screenshots/desk-light.png", sizes: "1440x900", type: "image/png", form_factor: "wide" as const },
    { src: "screenshots/desk-dark.png", sizes: "1440x900", type: "image/png", form_factor: "wide" as const },
    {
      src: "screenshots/phone-text.png",
      sizes: "780x1688",
      type: "image/png",
      form_factor: "narrow" as const,
    },
    {
      src: "screenshots/phone-list.png",
      sizes: "780x1688",
      type: "image/png",
      form_factor: "narrow" as const,
    },
  ],
  shortcuts: [
    {
      name: "Nouveau billet",
      short_name: "Nouveau",
      url: "./?new=post",
      icons: [{ src: "icons/icon-192.png", sizes: "192x192", type: "image/png" }],
    },
  ],
  file_handlers: [{ action: "./", accept: { "text/markdown": [".md", ".markdown"] } }],
  launch_handler: { client_mode: ["focus-existing", "auto"] as ("focus-existing" | "auto")[] },
};
