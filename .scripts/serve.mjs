// A small static server with no dependency, for `npm start` and for the browser tests.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".zip": "application/zip",
  ".wasm": "application/wasm",
};

/** Only a name that changes with its content may be kept without asking. */
const isHashed = (path) => /\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(path);

/**
 * Serves a folder under `base`, on this machine only. `port` 0 takes any free one. The returned `directory` and
 * `onRequest` may be changed while it runs: the tests deploy a second version and break connections that way.
 */
export async function serve({ directory, port = 0, host = "127.0.0.1", base = "/", onRequest = null }) {
  const sockets = new Set();
  const state = { directory: resolve(directory), onRequest, requests: [] };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    state.requests.push(url.pathname);
    const headers = {
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      // The one rule that a page cannot give itself: nobody shows it in a frame.
      "Content-Security-Policy": "frame-ancestors 'none'",
    };
    if (state.onRequest?.(url, headers, request) === "drop") {
      request.socket.destroy();
      return;
    }
    const say = (status, text, more = {}) => {
      const type = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" };
      response.writeHead(status, { ...headers, ...type, ...more }).end(request.method === "HEAD" ? "" : text);
    };
    if (request.method !== "GET" && request.method !== "HEAD")
      return say(405, "Only reading here.", { Allow: "GET, HEAD" });
    if (`${url.pathname}/` === base) return say(301, "Moved.", { Location: base + url.search });
    if (!url.pathname.startsWith(base)) return say(404, "Nothing here.");

    let path;
    try {
      path = decodeURIComponent(url.pathname.slice(base.length));
    } catch {
      return say(400, "No such address.");
    }
    const file = join(
      state.directory,
      normalize(path === "" || path.endsWith("/") ? `${path}index.html` : path),
    );
    if (path.includes("\0") || !file.startsWith(state.directory + sep)) return say(404, "Nothing here.");
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return say(404, "Nothing here.");

    const tag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
    const kept = isHashed(`/${path}`) ? "public, max-age=31536000, immutable" : "no-cache";
    const caching = { "Cache-Control": kept, ETag: tag, ...headers };
    if (request.headers["if-none-match"] === tag) return response.writeHead(304, caching).end();
    const type = types[extname(file).toLowerCase()] ?? "application/octet-stream";
    response.writeHead(200, { ...caching, "Content-Type": type, "Content-Length": found.size });
    if (request.method === "HEAD") return response.end();
    // A file that goes away half-way (a build in progress) breaks the connection, which no browser takes for the whole.
    createReadStream(file)
      .on("error", () => request.socket.destroy())
      .pipe(response);
  });

  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, host, done);
  });

  const origin = `http://localhost:${server.address().port}`;
  return Object.assign(state, {
    origin,
    url: origin + base,
    port: server.address().port,
    /** Stops answering at once, open connections included: to a page it is as if the machine had gone. */
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  });
}
