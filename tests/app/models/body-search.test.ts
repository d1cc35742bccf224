import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { createBodySearch } from "#app/models/body-search.ts";
import { eventually, freshMachine, storeWith } from "../../support/services.ts";

async function setUp() {
  const { store } = await storeWith(
    await freshMachine().tab(),
    { id: "mer", text: "La Mer était calme, l’été." },
    { id: "foix", text: "La pluie, et la mer." },
  );
  const text = signal("");
  const bodies = createBodySearch(text);
  bodies.use(store);
  const find = async (words: string) => {
    text.value = words;
    await eventually(() => !bodies.searching.value);
    return bodies.found.value && [...bodies.found.value].sort().join(" ");
  };
  return { store, text, bodies, find };
}

test("finds the posts whose text holds every word, whatever the accents and the capitals", async () => {
  const { find } = await setUp();
  expect(await find("MER")).toBe("foix mer");
  expect(await find("ete mer")).toBe("mer");
  expect(await find("montagne")).toBe("");
});

test("seeks nothing while nothing is asked", async () => {
  const { find, bodies } = await setUp();
  expect(await find("  ")).toBeNull();
  expect(bodies.searching.value).toBe(false);
});

test("answers the last question only", async () => {
  const { text, bodies, find } = await setUp();
  text.value = "pluie";
  await new Promise((resolve) => setTimeout(resolve, 185));
  expect(await find("ete")).toBe("mer");
  expect([...(bodies.found.value ?? [])]).toEqual(["mer"]);
});

test("ends when the texts cannot be read", async () => {
  const { store, find } = await setUp();
  store.close();
  expect(await find("mer")).toBeNull();
});
