import { storedText } from "../e2e/support/typing.ts";
import { dice } from "../support/dice.ts";
import { lostOf, type Trial } from "./outcome.ts";
import { backToPost, beginPost, openStage, typeAtPace, untilStored } from "./stage.ts";

/** Every process of the browser ends within the same moment, while the writer types sixteen characters a second. */
export function killTrial(name: string, length: number, runs: number): Trial {
  return {
    name,
    bar: 8,
    runs,
    async run({ runs: times, seed, tell }) {
      const { roll } = dice(seed);
      const stage = await openStage();
      try {
        let before = await beginPost((await stage.desk()).page, length);
        for (let run = 0; run < times; run++) {
          const { page } = await stage.desk();
          await backToPost(page);
          let typed = "";
          let isOver = false;
          const began = performance.now();
          const typing = typeAtPace(page, {
            perSecond: 16,
            reached: (letter) => {
              typed += letter;
            },
            isOver: () => isOver,
          });
          typing.catch(() => undefined);
          await new Promise((done) => setTimeout(done, 900 + roll() * 1100));
          const [reached, seconds] = [typed, (performance.now() - began) / 1000];
          isOver = true;
          await stage.kill();
          await typing.catch(() => undefined);

          const again = await stage.desk();
          await again.page.getByRole("option").first().waitFor();
          const kept = (await storedText(again.page)) ?? "";
          tell({
            ...lostOf(before, reached, kept),
            note: `${(reached.length / seconds).toFixed(1)} characters/s`,
          });
          before = await untilStored(again.page, (text) => text === kept);
        }
      } finally {
        await stage.close();
      }
    },
  };
}
