import { expect, test } from "vitest";
import { curlQuotes } from "#core/kramdown/smart-quotes.ts";

const curl = (text: string, next = "") => curlQuotes(text, next, ["‘", "’", "“", "”"]);

test.each([
  [`"a" 'b'`, "“a” ‘b’"],
  ["l'été", "l’été"],
  ["les années '80s", "les années ’80s"],
  [`("x")`, "(“x”)"],
  [`il dit "'moi' et toi"`, "il dit “‘moi’ et toi”"],
  [`"été"`, "“été”"],
])("%s becomes %s", (text, curled) => expect(curl(text)).toBe(curled));

test("looks at the character behind the run", () => {
  expect(curl('"', "a")).toBe("“");
  expect(curl('x"', "*")).toBe("x”");
});
