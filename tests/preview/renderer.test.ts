import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FromWorker, ToWorker } from "#preview/messages.ts";
import { createRenderer } from "#preview/renderer.ts";
import type { WorkerLike } from "#preview/start-worker.ts";
import { siteDocument, siteOf } from "../support/render.ts";

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly heard: ToWorker[] = [];
  terminated = false;

  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(html: string): void {
    const last = this.heard.findLast((one) => one.type === "render");
    if (last?.type !== "render") throw new Error("Nothing was asked");
    const rendered = {
      html,
      blockEnds: [html.length],
      blockLines: [1],
      excerptHtml: "",
      problems: [],
      words: 0,
    };
    this.say({ type: "rendered", ticket: last.ticket, rendered });
  }

  say(data: FromWorker): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }
}

const request = (text: string) => ({ id: "x", path: "_posts/2017-01-01-x.md", text });
const still = () => new AbortController().signal;

describe("createRenderer", () => {
  let workers: FakeWorker[] = [];
  const open = () =>
    createRenderer(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    });

  beforeEach(() => {
    workers = [];
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  test("starts its worker at the first request, with the blog", async () => {
    const renderer = open();
    renderer.setSite(siteOf());
    expect(workers).toHaveLength(0);
    const job = renderer.render(request("a"), still());
    expect(workers[0]!.heard.map(({ type }) => type)).toEqual(["site", "render"]);
    workers[0]!.answer("A");
    expect((await job).html).toBe("A");
  });

  test("tells its worker of the documents that changed, and a new one of the whole blog", async () => {
    const renderer = open();
    const [a, b] = [siteDocument("_posts/2017-01-01-a.md"), siteDocument("_posts/2017-01-02-b.md")];
    const site = siteOf([a, b]);
    renderer.setSite(site);
    const first = renderer.render(request("a"), still()).catch((error: Error) => error.name);
    const changed = { ...b, title: "B" };
    renderer.setSite({ ...site, documents: [changed] });
    renderer.setSite({ ...site, config: { ...site.config } });
    expect(workers[0]!.heard.filter(({ type }) => type !== "render")).toEqual([
      { type: "site", site },
      { type: "documents", change: { changed: [changed], gone: [a.id] } },
      { type: "site", site },
    ]);
    const second = renderer.render(request("b"), still());
    await vi.advanceTimersByTimeAsync(300);
    expect(await first).toBe("AbortError");
    expect(workers[1]!.heard[0]).toEqual({ type: "site", site });
    workers[1]!.answer("B");
    expect((await second).html).toBe("B");
  });

  test("drops all but the newest of the requests that wait", async () => {
    const renderer = open();
    const first = renderer.render(request("a"), still());
    const second = renderer.render(request("b"), still()).catch((error: Error) => error.name);
    const third = renderer.render(request("c"), still());
    expect(await second).toBe("AbortError");
    workers[0]!.answer("A");
    expect((await first).html).toBe("A");
    workers[0]!.answer("C");
    expect((await third).html).toBe("C");
    expect(workers).toHaveLength(1);
  });

  test("replaces a worker that keeps a newer request waiting", async () => {
    const renderer = open();
    renderer.setSite(siteOf());
    const first = renderer.render(request("a"), still()).catch((error: Error) => error.name);
    const second = renderer.render(request("b"), still());
    await vi.advanceTimersByTimeAsync(300);
    expect(workers[0]!.terminated).toBe(true);
    expect(await first).toBe("AbortError");
    expect(workers[1]!.heard.map(({ type }) => type)).toEqual(["site", "render"]);
    workers[1]!.answer("B");
    expect((await second).html).toBe("B");
  });

  test("lets a slow rendering be when nothing newer waits", async () => {
    const renderer = open();
    const job = renderer.render(request("a"), still());
    await vi.advanceTimersByTimeAsync(5000);
    workers[0]!.answer("A");
    expect((await job).html).toBe("A");
  });

  test("asks once more for what it rendered last when languages came", async () => {
    const renderer = open();
    const colored: string[] = [];
    const job = renderer.render(request("a"), still(), ({ html }) => colored.push(html));
    workers[0]!.answer("A");
    expect((await job).html).toBe("A");
    workers[0]!.say({ type: "languages" });
    workers[0]!.answer("A, colored");
    expect(colored).toEqual(["A, colored"]);
    workers[0]!.say({ type: "languages" });
    workers[0]!.answer("A, more so");
    expect(colored).toEqual(["A, colored", "A, more so"]);
  });

  test("asks for no colors that nobody waits for, or that are on their way", async () => {
    const renderer = open();
    const job = new AbortController();
    const colored: string[] = [];
    const hear = ({ html }: { html: string }) => colored.push(html);
    const first = renderer.render(request("a"), job.signal, hear);
    workers[0]!.answer("A");
    await first;
    const second = renderer.render(request("b"), still(), hear);
    workers[0]!.say({ type: "languages" });
    workers[0]!.answer("B");
    expect((await second).html).toBe("B");
    const third = new AbortController();
    const last = renderer.render(request("c"), third.signal, hear);
    workers[0]!.answer("C");
    await last;
    third.abort();
    workers[0]!.say({ type: "languages" });
    expect(workers[0]!.heard.filter(({ type }) => type === "render")).toHaveLength(3);
    expect(colored).toEqual([]);
  });

  test("lets a newer request replace a worker that colors for too long", async () => {
    const renderer = open();
    const first = renderer.render(request("a"), still(), () => undefined);
    workers[0]!.answer("A");
    await first;
    workers[0]!.say({ type: "languages" });
    const second = renderer.render(request("b"), still());
    await vi.advanceTimersByTimeAsync(300);
    expect(workers[0]!.terminated).toBe(true);
    workers[1]!.answer("B");
    expect((await second).html).toBe("B");
  });

  test("gives up a rendering that never ends", async () => {
    const job = open()
      .render(request("a"), still())
      .catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(21_000);
    expect(await job).toMatch(/too long/);
    expect(workers[0]!.terminated).toBe(true);
  });

  test("does not start what is already aborted", async () => {
    await expect(open().render(request("a"), AbortSignal.abort())).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(workers).toHaveLength(0);
  });

  test("rejects what is left when it is disposed of", async () => {
    const renderer = open();
    const job = renderer.render(request("a"), still()).catch((error: Error) => error.name);
    renderer.dispose();
    expect(await job).toBe("AbortError");
    expect(workers[0]!.terminated).toBe(true);
  });
});
