import { useEffect, useMemo, useState } from "preact/hooks";
import type { Relocating, Target } from "#app/models/relocating.ts";
import { parseFileName, printCivilDate } from "#core/jekyll/file-name.ts";
import { slugForFile } from "#core/jekyll/slug.ts";
import type { Wish } from "#core/post/relocated-file.ts";
import type { Relocation } from "#core/post/relocation.ts";
import { relocation } from "#i18n/relocation.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import "./relocate.css";
import { isName, RelocateFields, type RelocateInput, readDay } from "./relocate-fields.tsx";
import { RelocationView } from "./relocation-view.tsx";

/** After so long without an answer, the writer is told what she waits for. */
const patienceMs = 300;
/** How long the keys rest before what they ask for is planned. */
const restMs = 120;

/** Another name, day or category for a post: where it goes, and everything that goes with it, before any of it does. */
export function RelocateDialog() {
  const app = useApp();
  const m = relocation[app.language.value];
  const dialog = app.dialog.value;
  const id = dialog?.kind === "rename" ? dialog.postId : null;
  const [relocating, setRelocating] = useState<Relocating | null>(null);
  const [isSlow, setSlow] = useState(false);

  async function open() {
    const opened = id === null ? null : await app.library.relocating(id);
    if (opened) setRelocating(opened);
    else close();
  }
  function close() {
    app.dialog.value = null;
  }

  useEffect(() => {
    void open();
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);

  if (dialog?.kind !== "rename") return null;
  if (relocating)
    return <Plan key="plan" relocating={relocating} to={dialog.to} path={dialog.path} again={open} />;
  if (!isSlow) return null;
  return (
    <Dialog key="reading" title={m.title} onClose={close}>
      <p role="status">{m.reading}</p>
    </Dialog>
  );
}

type PlanProps = {
  relocating: Relocating;
  /** `follow`: the place is what it is, and the links come after it. */
  to: "drafts" | "follow" | undefined;
  /** A name to begin with. */
  path: string | undefined;
  again: () => Promise<void>;
};

function Plan({ relocating, to, path, again }: PlanProps) {
  const app = useApp();
  const m = relocation[app.language.value];
  const { standing, exported } = relocating;
  const [input, setInput] = useState<RelocateInput>(() => {
    const name = path === undefined ? null : parseFileName(path);
    return {
      slug: name?.slug ?? standing.slug,
      day: name?.date ? printCivilDate(name.date) : (standing.date ?? ""),
      categories: standing.categories,
      root: name?.root ?? standing.root,
    };
  });
  const [redirect, setRedirect] = useState(exported !== null && relocating.canRedirect);
  const [isBusy, setBusy] = useState(false);
  const wanted: Wish | Target | null = to === "drafts" ? to : to === "follow" ? null : wishOf(input);
  const target = useRested(wanted);
  const plan = useMemo(
    () => relocating.plan(target, { redirect }),
    [relocating, redirect, JSON.stringify(target)],
  );
  const isRested = JSON.stringify(target) === JSON.stringify(wanted);
  const isUsable = to !== undefined || isFilled(input, standing.kind);
  const isReady = isUsable && isRested && plan.conflicts.length === 0 && plan.changes.length > 0 && !isBusy;

  function close() {
    app.dialog.value = null;
  }

  async function carryOut(planned: Relocation) {
    setBusy(true);
    const isDone = await relocating.carryOut(planned);
    setBusy(false);
    if (isDone) close();
    // Something changed meanwhile, as a notice says: what is shown must be what would be done.
    else await again();
  }

  const titles = { drafts: m.draftsTitle, follow: m.followTitle };
  const acts = { drafts: m.toDrafts, follow: m.follow(plan.changes.length) };
  return (
    <Dialog
      title={to === undefined ? m.title : titles[to]}
      size="medium"
      held={isBusy}
      onSubmit={() => {
        if (isReady) void carryOut(plan);
      }}
      actions={
        <>
          <Button tone="quiet" onClick={close} data-autofocus={to !== undefined}>
            {to === "follow" ? m.later : m.keep}
          </Button>
          {to === "follow" && exported && (
            <Button disabled={isBusy} onClick={() => void carryOut(relocating.plan("exported"))}>
              {m.takeBack}
            </Button>
          )}
          <Button tone="accent" type="submit" disabled={!isReady}>
            {to === undefined ? m.apply(plan.changes.length) : acts[to]}
          </Button>
        </>
      }
    >
      {to === undefined && (
        <RelocateFields
          relocating={relocating}
          input={input}
          onInput={setInput}
          titleSlug={slugForFile(relocating.title)}
        />
      )}
      <RelocationView
        plan={plan}
        relocating={relocating}
        from={to === "follow" && exported ? exported : plan.from}
        redirect={redirect}
        onRedirect={setRedirect}
      />
    </Dialog>
  );

  function wishOf({ slug, day, categories, root }: RelocateInput): Wish {
    const clean = cleanSlug(slug, standing.slug);
    const date = readDay(day);
    return {
      categories,
      root,
      ...(path === undefined ? {} : { path }),
      ...(clean === "" ? {} : { slug: clean }),
      ...(date ? { date } : {}),
    };
  }
}

/** The value once it has not changed for a moment: on a large blog, a plan takes longer than a key. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [JSON.stringify(value)]);
  return rested;
}

/** A name that she typed with its hyphens and capitals is hers; anything else becomes what a URL can hold. */
function cleanSlug(typed: string, current: string): string {
  return typed === current || /^[A-Za-z0-9._-]+$/.test(typed) ? typed : slugForFile(typed);
}

function isFilled({ slug, day }: RelocateInput, kind: Relocating["standing"]["kind"]): boolean {
  return isName(slug) && (kind !== "post" || readDay(day) !== null);
}
