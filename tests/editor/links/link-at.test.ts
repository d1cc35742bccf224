import { describe, expect, test } from "vitest";
import { linkAt } from "#editor/links/link-at.ts";
import { stateOf } from "../../support/cursor.ts";

/** The target of the link at the cursor. */
function target(shown: string): string | null {
  const state = stateOf(shown);
  return linkAt(state, state.selection.main.head)?.target ?? null;
}

describe("linkAt", () => {
  test.each([
    ["[l’|été](/a/) [b](/b/)", "/a/"],
    ["|[l’été](/a/)", "/a/"],
    ["[l’été](/|a/#part)", "/a/"],
    ["[l’été]({{ site.base|url }}{% link _posts/a.md %})", "_posts/a.md"],
    ["[l’|été]({{ site.baseurl }}{% link _posts/a.md %})", "_posts/a.md"],
    ["[|![i](/i.png)](/a/)", "/a/"],
    ["[![i](/i.|png)](/a/)", "/i.png"],
    ["[a]: |/a/", "/a/"],
    ["`{% post_url 2017-|01-01-a %}`", "2017-01-01-a"],
    ["[a](/a/)| b", null],
    ["un |mot", null],
    ["[a](mailto:|x@example.org)", null],
  ])("%s", (shown, expected) => expect(target(shown)).toBe(expected));

  test("finds a link in the middle of a text too long to be read at each look", () => {
    const filling = "Une ligne de plus.\n".repeat(20_000);
    expect(target(`${filling}[l’été](/|a/)\n${filling}`)).toBe("/a/");
  });
});
