import type { Severity } from "#core/post/checks/finding.ts";
import { Icon, type IconName } from "../controls/icon.tsx";
import "./severity-mark.css";

const icons: Record<Severity, IconName> = {
  "build-fails": "stop",
  corrupted: "warning",
  hidden: "eyeOff",
  meaning: "warning",
  url: "link",
  cosmetic: "info",
};

/** How bad it is: a drawing for the eye, words for the ear. */
export function SeverityMark(props: { severity: Severity; words: { severity: Record<Severity, string> } }) {
  const { severity, words } = props;
  return (
    <span class={`severity ${severity}`} title={words.severity[severity]}>
      <Icon name={icons[severity]} />
      <span class="aside-voice">{words.severity[severity]}</span>
    </span>
  );
}
