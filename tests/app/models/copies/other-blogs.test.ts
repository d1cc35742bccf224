import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { watchOtherBlogs } from "#app/models/copies/other-blogs.ts";
import { samplePost } from "../../../support/browser-storage.ts";
import { deskWith, eventually, freshMachine, keeperOf, said } from "../../../support/services.ts";

test("a post that the address names is found in another blog, and nowhere when it is in none", async () => {
  const { services, notices } = await deskWith(await freshMachine().tab());
  await services.registry.saveBlog({ id: "autre", name: "Autre", createdAt: 1, openedAt: 1 });
  const store = await services.openBlogStore("autre", {});
  await keeperOf(store, services).add(samplePost("lisbonne"));
  store.close();

  const notFound = signal(false);
  const world = { addressed: "nowhere" };
  const looked = vi.spyOn(services.registry, "blogs");
  const open = vi.fn(async () => undefined);
  const stop = watchOtherBlogs({
    ...{ services, notices, notFound, open, here: "carnet", language: signal("en" as const) },
    addressed: () => world.addressed,
  });
  expect(looked).not.toHaveBeenCalled();
  notFound.value = true;
  await eventually(() => looked.mock.calls.length === 1);
  notFound.value = false;
  world.addressed = "lisbonne";
  notFound.value = true;
  await eventually(() => said(notices).length > 0);
  expect(said(notices)).toEqual(["This post is in another blog of this browser: “Autre”."]);
  await notices.list.value[0]!.action!.run();
  expect(open).toHaveBeenCalledWith("autre");
  stop();
});
