import type { FromPacker, ToPacker } from "./backup-messages.ts";
import { createPacker, type Packer } from "./backup-packer.ts";

let packer: Packer | null = null;

addEventListener("message", async ({ data }: MessageEvent<ToPacker>) => {
  try {
    postMessage(await answer(data));
  } catch (error) {
    postMessage({ type: "crash", message: String(error) } satisfies FromPacker);
  }
});

async function answer(message: ToPacker): Promise<FromPacker> {
  switch (message.type) {
    case "begin":
      packer = await createPacker(message.beginning);
      return { type: "taken" };
    case "add":
      await packer?.add(message.pieces);
      return { type: "taken" };
    case "end":
      if (!packer) throw new Error("Nothing was begun");
      return { type: "packed", zip: await packer.end() };
  }
}
