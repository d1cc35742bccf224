import { describe, test } from "vitest";
import { folderContract } from "../transfer/folder/contract.ts";
import { memoryFolder } from "./memory-folder.ts";

describe("memoryFolder", () => {
  test.each(folderContract.map((one) => [one.title, one] as const))("%s", (_, one) =>
    one.run(memoryFolder()),
  );
});
