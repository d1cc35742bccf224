import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A host on this machine that stands for all others: it serves what it is told to and counts what reaches it. */
export type Sink = {
  origin: string;
  port: number;
  /** Each request by the address that it was meant for. */
  asked: string[];
  /** Connections, also those that asked for nothing: a browser may only have warmed one up. */
  connections: number;
  close(): Promise<void>;
};

/** Answers each request with the page that `pageOf` has for it; else, by any name but this machine's, with an empty script. */
export async function openSink(
  pageOf: (path: string) => string | undefined = () => undefined,
): Promise<Sink> {
  const server = createServer((request: IncomingMessage, response) => {
    const path = request.url ?? "/";
    sink.asked.push(`http://${request.headers.host}${path}`);
    const page = pageOf(path);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Content-Type", page === undefined ? "text/javascript" : "text/html; charset=utf-8");
    if (page === undefined && /^localhost\b/.test(request.headers.host ?? "")) response.statusCode = 404;
    response.end(page ?? "");
  });
  server.on("connection", () => {
    sink.connections += 1;
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const sink: Sink = {
    origin: `http://localhost:${port}`,
    port,
    asked: [],
    connections: 0,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return sink;
}
