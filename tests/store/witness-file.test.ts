import { beforeEach, describe, expect, test } from "vitest";
import { witnessed, witnessKey } from "#store/witness.ts";
import { latestWitness, rememberWitness } from "#store/witness-file.ts";
import { freshBrowser, memoryStorage } from "../support/browser-storage.ts";
import { givePrivateFiles, noPrivateFiles } from "../support/private-files.ts";

beforeEach(() => {
  freshBrowser();
  givePrivateFiles();
});

const at = (moment: number) => ({ at: moment, blogs: [] });

describe("latestWitness", () => {
  test("is nothing where nothing was remembered", async () => {
    expect(await latestWitness()).toBeNull();
    noPrivateFiles();
    expect(await latestWitness()).toBeNull();
  });

  test("survives the loss of either place", async () => {
    await rememberWitness(at(5));
    localStorage.clear();
    expect(await latestWitness()).toEqual(at(5));
    await rememberWitness(at(6));
    noPrivateFiles();
    expect(await latestWitness()).toEqual(at(6));
  });

  test("is the newer of the two: a browser that was killed leaves an old localStorage", async () => {
    await rememberWitness(at(5));
    localStorage.setItem(witnessKey, JSON.stringify(at(3)));
    expect(await latestWitness()).toEqual(at(5));
    localStorage.setItem(witnessKey, JSON.stringify(at(8)));
    expect(await latestWitness()).toEqual(at(8));
  });
});

describe("rememberWitness", () => {
  test("writes into the one place that takes it", async () => {
    Object.defineProperty(globalThis, "localStorage", { value: memoryStorage(3), configurable: true });
    await rememberWitness(at(5));
    expect(witnessed()).toBeNull();
    expect(await latestWitness()).toEqual(at(5));
  });
});
