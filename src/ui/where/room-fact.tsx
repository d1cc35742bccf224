import type { Persistence } from "#app/models/copies/persisting.ts";
import { Icon } from "../controls/icon.tsx";
import { Fact } from "./fact.tsx";
import { useCopyWords } from "./use-copy-words.ts";

/** Below this share of the whole, the bar is striped and the words say how little is left. */
const leastShare = 0.1;

/** How much of what the browser allows is used, as a bar and in words. */
export function RoomFact({ state }: { state: Persistence | null }) {
  const { m } = useCopyWords();
  if (!state || state.quota === 0) return <Fact name={m.room}>{<p>{m.roomUnknown}</p>}</Fact>;
  const { usage, quota } = state;
  const left = Math.max(0, quota - usage);
  const isLow = left < leastShare * quota;
  return (
    <Fact name={m.room}>
      <p class={isLow ? "low" : undefined}>
        {isLow && <Icon name="warning" size="small" />}
        <strong>{m.roomLeft(left)}</strong>
      </p>
      <div class={`room ${isLow ? "low" : ""}`} aria-hidden="true">
        <i style={{ width: `${Math.min(100, (100 * usage) / quota)}%` }} />
      </div>
      <p class="soft">
        {m.roomUsed(usage, quota)}. {m.roomNote}
      </p>
    </Fact>
  );
}
