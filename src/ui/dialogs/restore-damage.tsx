import type { BackupDamage } from "#core/exchange/backup.ts";
import { backup } from "#i18n/backup.ts";
import { useApp } from "../app-context.ts";

/** Names shown; the rest is counted. */
const mostNames = 100;

/** What of a backup could not be read, and that the rest can. */
export function RestoreDamage({
  damage,
  isOpen = false,
}: {
  damage: readonly BackupDamage[];
  isOpen?: boolean;
}) {
  const m = backup[useApp().language.value];
  if (damage.length === 0) return null;
  return (
    <details class="skipped" open={isOpen}>
      <summary>
        <strong>{m.damageTitle(damage.length)}</strong>
      </summary>
      <p class="hint">{m.damageHint}</p>
      <ul>
        {damage.slice(0, mostNames).map((one) => (
          <li key={"name" in one ? one.name : one.code}>{m.damage(one)}</li>
        ))}
      </ul>
      {damage.length > mostNames && <p class="hint">{m.andMore(damage.length - mostNames)}</p>}
    </details>
  );
}
