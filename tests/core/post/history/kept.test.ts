import { describe, expect, test } from "vitest";
import { type Dated, keptRevisions } from "#core/post/history/kept.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2017, 8, 17, 12);

/** Former texts of these ages, oldest first, their key being their place. */
function aged(ages: readonly number[], changes: Partial<Dated> = {}): Dated[] {
  const sorted = [...ages].sort((one, other) => other - one);
  return sorted.map((age, key) => ({ key, at: now - age, reason: "writing", change: null, ...changes }));
}

/** One every five minutes, from one age to another. */
const everyFive = (from: number, to: number): number[] =>
  Array.from({ length: (from - to) / (5 * minute) }, (_, step) => from - step * 5 * minute);

const agesOf = (list: readonly Dated[], kept: ReadonlySet<number>): number[] =>
  list.filter(({ key }) => kept.has(key)).map(({ at }) => now - at);

describe("keptRevisions", () => {
  test("keeps all of two days", () => {
    const list = aged(everyFive(2 * day, 0));
    expect(keptRevisions(list, now).size).toBe(list.length);
  });

  test("keeps the last of each hour for two weeks", () => {
    const list = aged(everyFive(5 * day, 4 * day));
    const ages = agesOf(list, keptRevisions(list, now));
    expect(ages).toHaveLength(25);
    // The oldest, then what was there at five to each full hour.
    expect(ages.slice(1).map((age) => new Date(now - age).getUTCMinutes())).toEqual(Array(24).fill(55));
  });

  test("keeps the last of each day for a year, and of each week after that", () => {
    const list = aged(Array.from({ length: 730 * 4 }, (_, step) => step * 6 * hour));
    const ages = agesOf(list, keptRevisions(list, now)).map((age) => age / day);
    const apart = ages.slice(1).map((age, place) => ages[place]! - age);
    expect(ages.filter((age) => age > 365).length).toBeLessThan(365 / 7 + 3);
    expect(ages.filter((age) => age <= 365 && age > 14).length).toBe(351);
    expect(Math.max(...apart)).toBeLessThan(8);
  });

  test("always keeps the oldest, the newest, and what went out", () => {
    const list = aged([900 * day, 899 * day, 898.9 * day, 898.8 * day, 898.7 * day]);
    expect([...keptRevisions(list, now)]).toEqual([0, 4]);
    list[2] = { ...list[2]!, reason: "export" };
    expect([...keptRevisions(list, now)]).toEqual([0, 2, 4]);
  });

  test("keeps for a year what was there before something risky", () => {
    const list = aged([300 * day, 299.1 * day, 299 * day, 298.9 * day, 200 * day]);
    list[2] = { ...list[2]!, reason: "replace" };
    expect(keptRevisions(list, now).has(2)).toBe(true);
    expect(keptRevisions(list, now + 200 * day).has(2)).toBe(false);
  });

  test("keeps what was there before a large cut", () => {
    const list = aged([300 * day, 299.1 * day, 299 * day, 298.9 * day, 200 * day]);
    list[3] = { ...list[3]!, change: { added: 10, removed: 400, part: null } };
    expect([...keptRevisions(list, now)]).toEqual([0, 2, 3, 4]);
    list[3] = { ...list[3]!, change: { added: 390, removed: 400, part: null } };
    expect([...keptRevisions(list, now)]).toEqual([0, 3, 4]);
  });

  test("keeps what it kept, however often it is asked on the way", () => {
    let list = aged(everyFive(30 * day, 0));
    for (let later = 0; later < 400 * day; later += 1.3 * day) {
      const kept = keptRevisions(list, now + later);
      list = list.filter(({ key }) => kept.has(key));
    }
    const atOnce = keptRevisions(aged(everyFive(30 * day, 0)), now + 399.1 * day);
    expect(list.map(({ key }) => key)).toEqual([...atOnce]);
  });

  test("keeps fewer on a full disk, never less than the oldest, the newest and what went out", () => {
    const list = aged(everyFive(60 * day, 0));
    list[7] = { ...list[7]!, reason: "publish" };
    const [usual, pressed] = [keptRevisions(list, now), keptRevisions(list, now, { pressed: true })];
    expect(pressed.size).toBeLessThan(usual.size / 4);
    for (const key of [0, 7, list.length - 1]) expect(pressed.has(key)).toBe(true);
  });

  test("keeps a text of the future, as a clock that was put back leaves it", () => {
    expect([...keptRevisions(aged([-3 * day, -2 * day, 0]), now)]).toEqual([0, 1, 2]);
  });

  test("has nothing to keep of nothing", () => {
    expect(keptRevisions([], now).size).toBe(0);
  });
});
