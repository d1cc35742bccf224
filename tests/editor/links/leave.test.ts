import { describe, expect, test } from "vitest";
import { leaveLink } from "#editor/links/leave.ts";
import { show, stateOf } from "../../support/cursor.ts";

/** The text with its cursor after Tab, or null where Tab is left to others. */
function left(marked: string): string | null {
  let state = stateOf(marked);
  const isTaken = leaveLink({
    state,
    dispatch: (transaction) => {
      state = transaction.state;
    },
  });
  return isTaken ? show(state) : null;
}

const destination = "({{ site.baseurl }}{% link _posts/2017-09-17-a.md %})";

describe("leaveLink", () => {
  test("goes behind the link whose words are selected, or end at the cursor", () => {
    expect(left(`- [⟦L’été⟧]${destination} et`)).toBe(`- [L’été]${destination}| et`);
    expect(left(`- [là|]${destination} et`)).toBe(`- [là]${destination}| et`);
    expect(left("[⟦un (deux)⟧](/a_(b)/).")).toBe("[un (deux)](/a_(b)/)|.");
  });

  test("leaves Tab to others inside the words, in the destination and where there is no link", () => {
    for (const text of [`- [l|à]${destination}`, "- [là](/a|/)", "- là|", "- [là|] (non)", "- là|](non"])
      expect(left(text)).toBeNull();
  });
});
