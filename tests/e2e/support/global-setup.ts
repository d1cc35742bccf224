import { existsSync } from "node:fs";

/** The browser tests run on the production build: without one they would say nothing of what a writer gets. */
export function setup(): void {
  if (!existsSync("dist/index.html"))
    throw new Error("There is no dist/index.html: run npm run build first.");
}
