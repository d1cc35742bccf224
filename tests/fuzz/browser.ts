import { build } from "vite";
import { openBrowser } from "../e2e/support/browser.ts";

type Look = (samples: string[]) => { html: string; why: string }[];

/** Sends HTML through the app's sanitizer in a real browser; gives what threw, or was not clean afterwards. */
export async function sanitizeInBrowser(samples: string[]): Promise<{ html: string; why: string }[]> {
  const browser = await openBrowser();
  try {
    const page = await browser.context.newPage();
    await page.addScriptTag({ content: await program() });
    const failures = [];
    for (let at = 0; at < samples.length; at += 200) {
      failures.push(
        ...(await page.evaluate(
          (some) => (window as unknown as { look: Look }).look(some),
          samples.slice(at, at + 200),
        )),
      );
    }
    return failures;
  } finally {
    await browser.close();
  }
}

async function program(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2023",
      lib: { entry: "tests/fuzz/look.ts", formats: ["iife"], name: "fuzz" },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const one of outputs) {
    if ("output" in one) return one.output[0].code;
  }
  throw new Error("The look at the samples was not built");
}
