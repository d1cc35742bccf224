import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { hostileDomain, numbersIn } from "../../support/hostile/payload.ts";
import type { BrowserOptions } from "./browser.ts";

/** What payloads did, each as a sentence with the number of the payload that did it. */
export type Probe = {
  harm: string[];
  /** The numbers of the payloads that did something. */
  culprits(): Set<number>;
};

/**
 * What a browser must be started with so that nothing gets out unseen: every name below the hostile domain leads to the
 * sink, and the browser writes down what its network was asked for, look-ups of names included.
 */
export function probing(sinkPort: number, log: string): BrowserOptions {
  return {
    args: [
      // What is looked up without being asked for is seen in the look-up alone.
      `--host-resolver-rules=MAP *.${hostileDomain} 127.0.0.1:${sinkPort}, EXCLUDE dns.*`,
      `--log-net-log=${log}`,
      "--net-log-capture-mode=Default",
    ],
  };
}

/** The payloads that the browser's network was asked for; to be read once the browser is closed. */
export function networkLogged(log: string): number[] {
  return numbersIn(readFileSync(log, "utf8"));
}

/** Watches all pages of a browser: scripts that ran, dialogs, pages that opened, moved or were fetched, downloads. */
export async function watchHarm(context: BrowserContext): Promise<Probe> {
  const harm: string[] = [];
  const numbers = new Set<number>();
  const blame = (what: string, culprits: readonly number[]) => {
    harm.push(`${what} (${culprits.join(", ")})`);
    for (const number of culprits) numbers.add(number);
  };
  await context.addInitScript(() =>
    Object.assign(window, { pwned: (number: number) => console.debug("pwned", number) }),
  );
  const meant = (what: string, address: string) => {
    const culprits = numbersIn(address);
    if (culprits.length > 0) blame(`${what} ${address.slice(0, 120)}`, culprits);
  };
  const watch = (page: Page) => {
    page.on("dialog", (dialog) => {
      harm.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss().catch(() => undefined);
    });
    page.on("console", (message) => {
      const [, number] = /^pwned (\d+)$/.exec(message.text()) ?? [];
      if (number !== undefined) blame("ran a script", [Number(number)]);
    });
    page.on("framenavigated", (frame) => meant("went to", frame.url()));
    page.on("download", (download) => meant("downloaded", download.url()));
  };
  for (const page of context.pages()) watch(page);
  context.on("page", (page) => {
    watch(page);
    meant("opened", page.url());
  });
  context.on("request", (request) => meant("asked for", request.url()));
  return { harm, culprits: () => numbers };
}

/** What a reader would touch, and more: every element is pointed at, focused and clicked. To be run in the page. */
export function pokeAt(documents: readonly Document[]): void {
  const fire = (element: Element, event: Event) => element.dispatchEvent(event);
  for (const document of documents) {
    const view = document.defaultView as (Window & typeof globalThis) | null;
    if (!view) continue;
    for (const element of [...document.querySelectorAll("*")]) {
      fire(element, new view.PointerEvent("pointerover", { bubbles: true }));
      (element as HTMLElement).focus?.();
      fire(element, new view.FocusEvent("focus"));
      fire(element, new view.MouseEvent("click", { bubbles: true, cancelable: true, view }));
    }
  }
}
