import type { Page } from "playwright-core";
import type { Witness } from "#store/witness.ts";

/** A browser that held twelve posts when it was last seen, and last words of one: it holds none of it now. */
export async function rememberLoss(page: Page): Promise<void> {
  const lost = { id: "lost", name: "Carnet", count: 12, work: 40, newest: Date.UTC(2017, 8, 17), hash: 3 };
  const witness: Witness = { at: 1, blogs: [{ ...lost, gone: { count: 0, work: 0 } }] };
  const words = { id: "foix", page: "p", baseRev: 1, text: "---\ntitle: Foix\n---\n\nThe castle.\n", at: 5 };
  await page.context().addInitScript(
    ([seen, last]) => {
      // Only once: what the writer decides stays decided.
      if (localStorage.getItem("ecritoire:witness")) return;
      localStorage.setItem("ecritoire:witness", seen);
      localStorage.setItem("ecritoire:lost:journal:foix p", last);
    },
    [JSON.stringify(witness), JSON.stringify(words)] as const,
  );
}

/** A browser that says of its databases that it cannot read them. */
export async function refuseDatabases(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError");
    };
  });
}
