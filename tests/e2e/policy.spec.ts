import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentPolicy, hostPolicy } from "#pwa/content-policy.ts";
import { beginEmpty, type Desk, newPost, openDesk } from "./support/desk.ts";
import { openSink } from "./support/sink.ts";

/** What a script that got into the page would try; each as the page's own code would do it. */
const attempts = {
  // biome-ignore lint/security/noGlobalEval: it is what is refused.
  eval: () => globalThis.eval("1"),
  "new Function": () => new Function("return 1")(),
  innerHTML: () => {
    document.createElement("div").innerHTML = "<b>x</b>";
  },
  outerHTML: () => {
    document.body.appendChild(document.createElement("i")).outerHTML = "<b>x</b>";
  },
  insertAdjacentHTML: () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"),
  "document.write": () => document.write("<b>x</b>"),
  parseFromString: () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
  createContextualFragment: () => document.createRange().createContextualFragment("<b>x</b>"),
  srcdoc: () => {
    document.createElement("iframe").srcdoc = "<b>x</b>";
  },
  "script.src": () => {
    document.createElement("script").src = "https://evil.example/x.js";
  },
  "script.text": () => {
    document.createElement("script").text = "1";
  },
  onclick: () => document.body.setAttribute("onclick", "1"),
  "timer of a string": () => setTimeout("1"),
  "worker of a blob": () => new Worker(URL.createObjectURL(new Blob(["1"], { type: "text/javascript" }))),
  "worker of a data address": () => new Worker("data:text/javascript,1"),
  "worker of another host": () => new Worker("https://evil.example/x.js"),
  "worker of another path": () => new Worker("/favicon.svg"),
  "shared worker": () => new SharedWorker("data:text/javascript,1"),
  "service worker": () => navigator.serviceWorker.register("/other.js"),
  "policy of its own": () =>
    (
      globalThis as unknown as { trustedTypes: { createPolicy(...its: unknown[]): unknown } }
    ).trustedTypes.createPolicy("mine", {}),
  "policy of the app's name": () =>
    (
      globalThis as unknown as { trustedTypes: { createPolicy(...its: unknown[]): unknown } }
    ).trustedTypes.createPolicy("default", {}),
  fetch: () => fetch("/favicon.svg"),
};

/** The name of the error that an attempt ends with, or `done`. */
function outcomeOf(page: Page, attempt: () => unknown): Promise<unknown> {
  return page.evaluate(`new Promise((done) => {
    // Off the debugger's own stack, which no policy binds.
    setTimeout(async () => {
      try { await (${attempt})(); done("done"); } catch (error) { done(error.name); }
    });
  })`);
}

describe("the built page", () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk();
    await beginEmpty(desk.page);
    await newPost(desk.page, "Un billet");
    await desk.page.keyboard.press("Control+Alt+p");
    await desk.page.frameLocator("iframe").locator("h1").waitFor();
  });
  afterAll(() => desk?.close());

  test("carries the policy, before anything is loaded", async () => {
    const metas = await desk.page.locator("meta[http-equiv=Content-Security-Policy]").all();
    expect(await Promise.all(metas.map((meta) => meta.getAttribute("content")))).toEqual([contentPolicy]);
    const before = await desk.page.evaluate(
      () =>
        [...document.querySelectorAll("meta[http-equiv=Content-Security-Policy] ~ *, body *")].filter(
          (one) => one.localName === "script" && !(one as HTMLScriptElement).src,
        ).length,
    );
    expect(before).toBe(0);
  });

  test("refuses what a page without a policy does", async () => {
    const sink = await openSink((path) => (path === "/" ? "<!doctype html><title>x</title>" : undefined));
    const plain = await desk.browser.context.newPage();
    await plain.goto(sink.origin);
    for (const [name, attempt] of Object.entries(attempts)) {
      // Of these two, a page without a policy is refused as well: the rules of origins see to them.
      if (name === "worker of another host" || name === "service worker") continue;
      expect([name, await outcomeOf(plain, attempt)]).toEqual([name, "done"]);
    }
    await plain.close();
    await sink.close();
  });

  test.each(Object.entries(attempts))("refuses: %s", async (_, attempt) => {
    expect(await outcomeOf(desk.page, attempt)).not.toBe("done");
  });

  test("runs no script that is written into it", async () => {
    const ran = await desk.page.evaluate(() => {
      const script = document.createElement("script");
      script.append("globalThis.ranInline = true");
      document.body.append(script);
      // In a page that allows it, it would have run by now.
      return "ranInline" in globalThis;
    });
    expect(ran).toBe(false);
  });

  test("asks another host for nothing, not even for an image or a page", async () => {
    const violated = await desk.page.evaluate(async () => {
      const seen: string[] = [];
      const add = (element: Element) => document.body.appendChild(element);
      const done = new Promise<void>((resolve) =>
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
          seen.push(effectiveDirective);
          if (seen.length === 5) resolve();
        }),
      );
      add(Object.assign(document.createElement("img"), { src: "https://evil.example/a.png" }));
      add(Object.assign(document.createElement("video"), { src: "https://evil.example/a.mp4" }));
      add(
        Object.assign(document.createElement("link"), {
          rel: "stylesheet",
          href: "https://evil.example/a.css",
        }),
      );
      add(Object.assign(document.createElement("iframe"), { src: "https://evil.example/" }));
      navigator.sendBeacon("https://evil.example/b");
      await done;
      document.querySelector("iframe[src]")?.remove();
      return seen.sort();
    });
    expect(violated).toEqual(["connect-src", "frame-src", "img-src", "media-src", "style-src-elem"]);
  });

  test("gives the preview a page without scripts and without ways out", async () => {
    const frame = desk.page.locator("iframe").first();
    expect(await frame.getAttribute("sandbox")).toBe("allow-same-origin");
    const policy = await desk.page
      .frameLocator("iframe")
      .locator("meta[http-equiv=Content-Security-Policy]")
      .getAttribute("content");
    expect(policy).toBe("default-src 'none'; img-src blob: data:; form-action 'none'; base-uri 'none'");
    const went = await desk.page.evaluate(async () => {
      const element = document.querySelector("iframe")!;
      const violated = new Promise((done) =>
        document.addEventListener("securitypolicyviolation", done, { once: true }),
      );
      element.src = "/favicon.svg";
      element.removeAttribute("srcdoc");
      await violated;
      return "went nowhere";
    });
    expect(went).toBe("went nowhere");
  });
});

test("the app works where the host sends the policy too", async () => {
  const desk = await openDesk({
    prepare: async (page, origin) => {
      await page.route(`${origin}/**`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          headers: { ...response.headers(), "content-security-policy": hostPolicy },
        });
      });
    },
  });
  try {
    await beginEmpty(desk.page);
    await newPost(desk.page, "Un billet");
    await desk.page.keyboard.press("Control+Alt+p");
    await desk.page.frameLocator("iframe").getByRole("heading", { name: "Un billet" }).waitFor();
    expect(desk.trouble).toEqual([]);
  } finally {
    await desk.close();
  }
});
