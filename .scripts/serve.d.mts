import type { IncomingMessage } from "node:http";

export type OnRequest = (
  url: URL,
  /** Sent with the answer, over any that the server would send: change them in place. */
  headers: Record<string, string>,
  request: IncomingMessage,
) => "drop" | undefined;

export type StaticServer = {
  /** What is served; a new value is a new deployment. */
  directory: string;
  onRequest: OnRequest | null;
  /** The path of every request so far. */
  readonly requests: string[];
  readonly origin: string;
  /** The address of the app, with a slash at its end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
};

export function serve(options: {
  directory: string;
  port?: number;
  host?: string;
  /** The folder of the host that the app lies in, with a slash at both ends. */
  base?: string;
  onRequest?: OnRequest | null;
}): Promise<StaticServer>;
