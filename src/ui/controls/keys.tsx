import "./keys.css";

const mac = typeof navigator !== "undefined" && /Mac|iP(hone|ad|od)/.test(navigator.platform);

const macNames: Record<string, string> = { Mod: "⌘", Cmd: "⌘", Ctrl: "⌃", Alt: "⌥", Shift: "⇧" };
const french: Record<string, string> = {
  Shift: "Maj",
  Delete: "Suppr",
  Space: "Espace",
  Escape: "Échap",
  Enter: "Entrée",
};
const arrows: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Backspace: "⌫",
  PageUp: "Pg ↑",
  PageDown: "Pg ↓",
  Enter: "↵",
};

function isFrench(): boolean {
  return typeof document !== "undefined" && document.documentElement.lang.startsWith("fr");
}

/** The keys one by one as they are engraved: `Mod-Shift-p` is ⌘ ⇧ P on a Mac, Ctrl Maj P on a French PC. */
function engraved(notation: string): string[] {
  const parts = notation.split(/-(?!$)/);
  return parts.map((part) => {
    if (mac && macNames[part]) return macNames[part];
    if (part === "Mod") return "Ctrl";
    return (
      arrows[part] ??
      (isFrench() ? french[part] : undefined) ??
      (part.length === 1 ? part.toUpperCase() : part)
    );
  });
}

/** The keys in one breath, for a title. */
export function spellKeys(notation: string): string {
  return engraved(notation).join(mac ? "" : " + ");
}

export function Keys({ keys }: { keys: string }) {
  return (
    <kbd class="keys">
      {engraved(keys).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </kbd>
  );
}
