import { describe, expect, test } from "vitest";
import { makeBackup } from "#app/models/backing-up.ts";
import { createDesk } from "#app/models/desk.ts";
import { createNotices } from "#app/models/notices.ts";
import { createRestoring, type RestoreSession } from "#app/models/restoring.ts";
import { createSettings } from "#app/models/settings.ts";
import type { BlogStore } from "#store/blog-store.ts";
import { fillBlog, recordsOf } from "../../support/random-blog.ts";
import { deskWith, freshMachine, newLibrary, type Tab } from "../../support/services.ts";

const blog = { id: "carnet", name: "Carnet de bord", createdAt: 7 };

function backupOf(store: BlogStore, at = 5000, settings: Record<string, unknown> = {}): Promise<Blob> {
  return makeBackup({ blog, store, settings, language: "fr", at });
}

function restoringFor(set: Pick<Awaited<ReturnType<typeof deskWith>>, "services" | "desk" | "library">) {
  const settings = createSettings({}, () => undefined);
  const restoring = createRestoring({ ...set, settings });
  const phase = <Phase extends RestoreSession["phase"]>(wanted: Phase) => {
    const session = restoring.session.value;
    if (session?.phase !== wanted) throw new Error(`Not ${wanted}: ${JSON.stringify(session)}`);
    return session as Extract<RestoreSession, { phase: Phase }>;
  };
  return { restoring, phase, settings };
}

/** A desk without a blog, as on the first visit. */
function bareDesk(services: Tab) {
  const library = newLibrary();
  const notices = createNotices();
  return { services, library, desk: createDesk({ services, library, notices, readdress: () => undefined }) };
}

describe("a backup", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "of blog %i comes back into an empty browser, every record as it was",
    async (seed) => {
      const first = await deskWith(await freshMachine().tab());
      await fillBlog(first.store, seed);
      const before = await recordsOf(first.store);
      const zip = await backupOf(first.store, 5000, { textSize: 21, later: "kept" });

      const services = await freshMachine().tab();
      const set = bareDesk(services);
      const { restoring, phase, settings } = restoringFor(set);
      await restoring.begin(zip, "x.zip");
      expect(phase("plan")).toMatchObject({
        into: { kind: "new" },
        damage: [],
        blogName: blog.name,
        at: 5000,
      });
      expect(await services.registry.blogs()).toEqual([]);
      await restoring.carryOut();
      expect(phase("done").damage).toEqual([]);

      expect(set.desk.blog.value?.id).toBe("carnet");
      expect((await services.registry.blogs())[0]).toMatchObject(blog);
      expect(await recordsOf(set.desk.blog.value!.store)).toEqual(before);
      expect(settings.values.value.textSize).toBe(21);
      expect(await services.registry.settings()).toMatchObject({ later: "kept" });
    },
  );
});
