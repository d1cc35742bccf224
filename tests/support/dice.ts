/** Chance that is the same on each run. */
export type Dice = {
  /** From 0 to 1. */
  roll(): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  list<Item>(least: number, most: number, make: () => Item): Item[];
};

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(roll() * items.length)]!;
  return {
    roll,
    pick,
    chance: (probability) => roll() < probability,
    list: (least, most, make) =>
      Array.from({ length: least + Math.floor(roll() * (most - least + 1)) }, () => make()),
  };
}
