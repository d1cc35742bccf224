import { useEffect, useState } from "preact/hooks";
import { type Finding, severities } from "#core/post/checks/finding.ts";
import type { CheckWords } from "#i18n/checks.ts";
import { useApp } from "../app-context.ts";
import { sayFinding, useCheckWords, worded } from "../checks/check-words.ts";
import { SeverityMark } from "../checks/severity-mark.tsx";
import "./export-findings.css";

/** What Jekyll would stumble over in the posts that go out; what stops the build or spoils a post is never folded away. */
export function ExportFindings({ ids }: { ids: readonly string[] }) {
  const app = useApp();
  const words = useCheckWords().value;
  const [check, setCheck] = useState<"under way" | "done" | "failed">("under way");
  useEffect(() => {
    let here = true;
    const end = (isDone: boolean) => here && setCheck(isDone ? "done" : "failed");
    app.checks.hurry().then(end, () => end(false));
    return () => {
      here = false;
    };
  }, []);
  if (!words) return null;
  const m = words.screen;
  const found = new Map(
    [...app.checks.found.value].map(([id, findings]) => [id, worded(words, findings)] as const),
  );
  const posts = ids.flatMap((id) => {
    const findings = found.get(id) ?? [];
    return findings.length > 0 ? [{ id, findings }] : [];
  });
  const breaking = posts.filter(({ findings }) => findings.some(isBreaking));
  // What stops the build stops it for the posts that stay at home too.
  const elsewhere = [...found].filter(([id, findings]) => !ids.includes(id) && findings.some(isBreaking));
  const left = posts
    .flatMap(({ id, findings }) => findings.map((finding) => ({ id, finding })))
    .filter(({ finding }) => !isBreaking(finding))
    .sort((a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity));
  const grave = left.filter(({ finding }) => isGrave(finding));
  const rest = left.filter(({ finding }) => !isGrave(finding));
  return (
    <div class="export-findings" aria-live="polite">
      {check === "under way" && <p class="hint">{m.checking}</p>}
      {check === "failed" && <p class="hint">{m.exportUnchecked}</p>}
      {check === "done" && posts.length === 0 && elsewhere.length === 0 && (
        <p class="hint">{m.exportClean}</p>
      )}
      {(breaking.length > 0 || elsewhere.length > 0) && (
        <section class="breaking">
          <p>
            <strong>{m.exportBreaks(breaking.length + elsewhere.length)}</strong>
          </p>
          <ul>
            {[...breaking.map(({ id, findings }) => [id, findings] as const), ...elsewhere].flatMap(
              ([id, findings]) =>
                findings
                  .filter(isBreaking)
                  .map((finding) => (
                    <Line
                      key={`${id} ${finding.rule} ${finding.from}`}
                      id={id}
                      finding={finding}
                      words={words}
                    />
                  )),
            )}
          </ul>
        </section>
      )}
      {grave.length > 0 && (
        <ul>
          {grave.map(({ id, finding }) => (
            <Line key={`${id} ${finding.rule} ${finding.from}`} id={id} finding={finding} words={words} />
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <details>
          <summary>
            {m.exportLeft} <span class="hint">{rest.length}</span>
          </summary>
          <ul>
            {rest.map(({ id, finding }) => (
              <Line key={`${id} ${finding.rule} ${finding.from}`} id={id} finding={finding} words={words} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Line({ id, finding, words }: { id: string; finding: Finding; words: CheckWords }) {
  const app = useApp();
  const card = app.library.card(id);
  return (
    <li>
      <SeverityMark severity={finding.severity} words={words} />
      <span>
        <strong>{card?.title || app.words.value.shell.untitled}</strong>
        {" — "}
        {sayFinding(words, finding)}
      </span>
    </li>
  );
}

/** The post goes out otherwise than it was meant to, or not at all. */
function isGrave({ severity }: Finding): boolean {
  return severity === "corrupted" || severity === "hidden";
}

function isBreaking({ severity }: Finding): boolean {
  return severity === "build-fails";
}
