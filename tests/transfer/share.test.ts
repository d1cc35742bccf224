import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { canShare, shareFiles } from "#transfer/share.ts";

const clicked: string[] = [];
const files = [new File(["a"], "a.md"), new File(["b"], "b.md")];

/** The little of a page that a download needs. */
function stubPage(): void {
  const link = {
    download: "",
    hidden: false,
    append() {},
    remove() {},
    click: () => clicked.push(link.download),
  };
  vi.stubGlobal("document", { createElement: () => link, body: { append() {} } });
}

beforeEach(() => {
  clicked.length = 0;
  vi.useFakeTimers();
  stubPage();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const withSheet = (share: () => Promise<void>, takes = true) =>
  vi.stubGlobal("navigator", { canShare: () => takes, share });

describe("shareFiles", () => {
  test("hands the files to the share sheet", async () => {
    withSheet(async () => undefined);
    expect(await shareFiles(files)).toBe("shared");
    expect(clicked).toEqual([]);
  });

  test("does nothing when the writer closes the sheet", async () => {
    withSheet(() => Promise.reject(new DOMException("closed", "AbortError")));
    expect(await shareFiles(files)).toBe("cancelled");
    expect(clicked).toEqual([]);
  });

  test.each<[string, () => void]>([
    ["there is no sheet", () => vi.stubGlobal("navigator", {})],
    ["the sheet does not take such files", () => withSheet(async () => undefined, false)],
    ["the sheet refuses", () => withSheet(() => Promise.reject(new DOMException("no", "NotAllowedError")))],
  ])("downloads each file when %s", async (_, stub) => {
    stub();
    expect(await shareFiles(files)).toBe("downloaded");
    expect(clicked).toEqual(["a.md", "b.md"]);
  });
});

describe("canShare", () => {
  test("asks the browser about these very files", () => {
    vi.stubGlobal("navigator", { canShare: (data: { files: File[] }) => data.files.length === 2 });
    expect(canShare(files)).toBe(true);
    expect(canShare([])).toBe(false);
  });
});
