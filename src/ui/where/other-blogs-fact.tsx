import type { Facts } from "#app/models/copies/facts.ts";
import type { Copies } from "#app/models/copies.ts";
import { Button } from "../controls/button.tsx";
import { Fact } from "./fact.tsx";
import { useCopyWords } from "./use-copy-words.ts";

/** The other blogs of this browser, each to be opened; nothing where there is one alone. */
export function OtherBlogsFact({ copies, others }: { copies: Copies; others: Facts["others"] }) {
  const { m, minute } = useCopyWords();
  if (others.length === 0) return null;
  return (
    <Fact name={m.others}>
      <p class="soft">{m.othersText}</p>
      <ul class="snapshots">
        {others.map(({ id, name, openedAt }) => (
          <li key={id}>
            <span>{m.otherOf(name, minute(openedAt))}</span>
            <Button tone="quiet" aria-label={m.otherOpenOf(name)} onClick={() => void copies.openBlog(id)}>
              {m.otherOpen}
            </Button>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
