import type { Fix } from "#core/post/seen/fix.ts";
import type { SeenWords } from "#i18n/seen.ts";
import { Button } from "../controls/button.tsx";

/** What makes Jekyll see what was meant, shown as it will stand in the text. */
export function FixButton({ fix, m, onClick }: { fix: Fix; m: SeenWords; onClick: () => void }) {
  return (
    <Button class="fix" onClick={onClick}>
      <Label fix={fix} m={m} />
    </Button>
  );
}

function Label({ fix, m }: { fix: Fix; m: SeenWords }) {
  if (fix.act === "move-up") return <>{m.moveUp}</>;
  if (fix.act === "close") return <>{m.close}</>;
  if (fix.act === "remove") return <>{m.remove(fix.key)}</>;
  return (
    <>
      {m.write} <code>{fix.source}</code>
    </>
  );
}
