import { existsSync } from "node:fs";

/** The browser tests run on the production build: without one they would say nothing of what a writer gets. */
export function setup(): void {
  const directory = process.env.ECRITOIRE_OUT ?? "dist";
  if (!existsSync(`${directory}/index.html`))
    throw new Error(`There is no ${directory}/index.html: run npm run build first.`);
}
