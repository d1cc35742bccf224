import { useMemo, useState } from "preact/hooks";
import type { Relocating } from "#app/models/relocating.ts";
import type { Relocation, TextChange } from "#core/post/relocation.ts";
import { lineDiff } from "#core/text/line-diff.ts";
import { decodeAddress } from "#core/text/percent.ts";
import { exchange } from "#i18n/exchange.ts";
import { relocation } from "#i18n/relocation.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { CheckField } from "../controls/check-field.tsx";
import { Icon } from "../controls/icon.tsx";
import { ChangedLines } from "./difference.tsx";

type Props = {
  plan: Relocation;
  relocating: Relocating;
  /** Where links may lead to now. */
  from: { path: string; url: string | null };
  redirect: boolean;
  onRedirect: (on: boolean) => void;
};

/** Old place and new, what follows, what cannot, and what stands in the way. */
export function RelocationView({ plan, relocating, from, redirect, onRedirect }: Props) {
  const app = useApp();
  const m = relocation[app.language.value];
  const { to, conflicts, stopping, abandoned } = plan;
  const shownUrl = (url: string | null) => (url === null ? null : relocating.baseurl + decodeAddress(url));
  const texts = plan.changes.filter(({ before, after }) => before !== after);
  const others = texts.filter(({ id }) => id !== plan.id);
  const isLocked =
    relocating.exported !== null && (abandoned !== null || (from.url !== null && to.url === null));
  const { visibility } = to;
  const isHidden = visibility !== "visible" && visibility !== "draft" && visibility !== plan.from.visibility;
  return (
    <div class="relocation">
      <dl>
        <Way label={m.file} from={from.path} to={to.path} />
        <Way
          label={m.url}
          from={shownUrl(from.url)}
          to={shownUrl(to.url)}
          none={visibility === "draft" ? m.noUrl : m.unknownUrl}
        />
      </dl>
      <div class="warnings" role="status">
        {conflicts.map(({ code, id, title }) => (
          <Warning key={code + id} text={m.conflicts[code](title)} isGrave />
        ))}
        {relocating.standing.isUnreadable && <Warning text={m.unreadable} />}
        {isHidden && <Warning text={m.hidden[visibility]} />}
        {stopping > 0 && <Warning text={m.stopping(stopping)} isGrave />}
        {isLocked && <Warning text={m.locked} />}
        {isLocked && abandoned !== null && !relocating.canRedirect && <Warning text={m.noRedirect} />}
      </div>
      {isLocked &&
        abandoned !== null &&
        relocating.canRedirect &&
        !relocating.standing.isUnreadable &&
        (relocating.isRedirected(abandoned) ? (
          <p class="hint">{m.redirected}</p>
        ) : (
          <CheckField
            label={m.redirect}
            hint={m.redirectHint(decodeAddress(abandoned))}
            checked={redirect}
            onChange={onRedirect}
          />
        ))}
      <section>
        <h3>{m.changes(others.length)}</h3>
        {texts.map((change) => (
          <Change key={change.id} change={change} isItself={change.id === plan.id} />
        ))}
      </section>
      {plan.left.length > 0 && (
        <section class="left">
          <h3>{m.left}</h3>
          <ul>
            {plan.left.map(({ id, path, source, why }) => (
              <li key={path + source}>
                <span>{(id === undefined ? undefined : app.library.card(id)?.title) ?? path}</span>
                <code>{source}</code>
                <span class="hint">{m.leftWhy[why]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="hint">{m.limits}</p>
    </div>
  );
}

function Way(props: { label: string; from: string | null; to: string | null; none?: string }) {
  const m = relocation[useApp().language.value];
  const { label, from, to, none = "" } = props;
  return (
    <div>
      <dt>{label}</dt>
      {from !== to && from !== null && (
        <dd class="old">
          <del>{from}</del>
        </dd>
      )}
      <dd>
        {to === null ? (
          <span class="none">{none}</span>
        ) : from === to ? (
          <>
            <span>{to}</span> <span class="none">({m.same})</span>
          </>
        ) : (
          <>
            <span class="aside-voice">{m.becomes} </span>
            <ins>{to}</ins>
          </>
        )}
      </dd>
    </div>
  );
}

function Warning({ text, isGrave = false }: { text: string; isGrave?: boolean }) {
  return (
    <p class={isGrave ? "grave" : ""}>
      <Icon name="warning" />
      <span>{text}</span>
    </p>
  );
}

/** A text that is rewritten, and its changed lines when asked for. */
function Change({ change, isItself }: { change: TextChange; isItself: boolean }) {
  const app = useApp();
  const m = relocation[app.language.value];
  const shared = exchange[app.language.value];
  const [shown, setShown] = useState(false);
  const { id, before, after, links } = change;
  const path = change.newPath ?? change.path;
  const hunks = useMemo(() => (shown ? lineDiff(before, after, 1) : []), [shown, before, after]);
  return (
    <div class="change">
      <div class="head">
        <span class="name">
          <strong>{app.library.card(id)?.title ?? path}</strong>
          <code>{isItself ? m.itself : path}</code>
        </span>
        {links > 0 && <span class="count">{m.links(links)}</span>}
        <Button tone="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? shared.hideDiff : shared.showDiff}
          <span class="aside-voice"> {path}</span>
        </Button>
      </div>
      {shown && <ChangedLines path={path} hunks={hunks} />}
    </div>
  );
}
