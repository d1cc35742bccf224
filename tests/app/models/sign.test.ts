import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { honestSign } from "../../support/honest-sign.ts";

describe("the saved sign", () => {
  // The storage goes on in its own time, the writer's clock by ours.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  test.each(Array.from({ length: 20 }, (_, group) => group))(
    "says safe of nothing but what a fresh reader finds, whatever the browser does (group %i)",
    async (group) => {
      for (let seed = group * 5; seed < group * 5 + 5; seed++) expect(await honestSign(seed, 60)).toEqual([]);
    },
  );
});
