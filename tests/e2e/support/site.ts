import { type StaticServer, serve } from "../../../.scripts/serve.mjs";

/** The production build on a free port, at the root of the host or in the folder `base`. */
export function serveApp(
  options: { base?: string; directory?: string; port?: number } = {},
): Promise<StaticServer> {
  return serve({ directory: process.env.ECRITOIRE_OUT ?? "dist", ...options });
}
