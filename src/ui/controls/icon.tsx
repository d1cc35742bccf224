import "./icon.css";

/** Drawn on a 24 × 24 sheet with one pen of 1.6. */
const drawings = {
  archive: "M4 5h16v4H4zM5.5 9v10h13V9M10 13h4",
  arrowDown: "M12 5v14M6.5 13.5 12 19l5.5-5.5",
  arrowLeft: "M19 12H5M10.5 6.5 5 12l5.5 5.5",
  arrowUp: "M12 19V5M6.5 10.5 12 5l5.5 5.5",
  bold: "M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z",
  calendar: "M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V8M15.5 3.5V8",
  checklist: "m3.5 7 2 2 3.5-3.5M3.5 16l2 2 3.5-3.5M12.5 7.5h8M12.5 16.5h8",
  check: "m5 12.5 4.5 4.5L19 7.5",
  chevronDown: "m6.5 9.5 5.5 5.5 5.5-5.5",
  chevronRight: "m9.5 6.5 5.5 5.5-5.5 5.5",
  close: "m6 6 12 12M18 6 6 18",
  code: "m8.5 7.5-5 4.5 5 4.5M15.5 7.5l5 4.5-5 4.5",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  desk: "M3 9h18M5 9v11M19 9v11M13 9v5h6M14.5 11.5h3",
  download: "M12 4v11M7 10.5l5 5 5-5M4.5 20h15",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z",
  eyeOff:
    "M4 4l16 16M9.5 5.9A10 10 0 0 1 12 5.5c6.5 0 9.5 6.5 9.5 6.5a16 16 0 0 1-3 3.8M6.5 7.5A16 16 0 0 0 2.5 12S5.5 18.5 12 18.5a10 10 0 0 0 4-.8",
  feather: "M20 4c-7 0-12 4-13 11l-2.5 5M7 15c7 1 11-2 12-6.5M12.5 11 9 15",
  file: "M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5",
  folder: "M3.5 6h6l2 2.5h9V19h-17z",
  folderOpen: "M3.5 19V6h6l2 2.5h7V11M3.5 19l3-8h15l-3 8z",
  heading: "M6 5v14M18 5v14M6 12h12",
  info: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 11v5M12 7.8v.1",
  italic: "M10 5h7M7 19h7M13.5 5l-3 14",
  key: "M4 6.5h16v11H4zM7.5 10v.1M11 10v.1M14.5 10v.1M8 14h8",
  language: "M4 6h9M8.5 4v2M11.5 6c-.8 4-3.5 7-7 8.5M6 9c1 2.5 3 4.5 6 5.5M12 20l4-9.5 4 9.5M13.4 17h5.2",
  link: "M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7L12 17.7",
  list: "M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5v.1M4.5 12v.1M4.5 17.5v.1",
  minus: "M5 12h14",
  more: "M5.6 12h.8M11.6 12h.8M17.6 12h.8M5.6 12.4h.8M11.6 12.4h.8M17.6 12.4h.8",
  numberedList: "M10 6.5h10M10 12h10M10 17.5h10M4 5l1.5-.5V9M4 14.5h2.5L4 18.5h2.5",
  pane: "M3.5 5h17v14h-17zM15 5v14",
  paneLeft: "M3.5 5h17v14h-17zM9 5v14",
  pencil: "m4.5 19.5 1-4.5L16 4.5 19.5 8 9 18.5zM13.5 7l3.5 3.5",
  plus: "M12 5v14M5 12h14",
  quote: "M5 7h5v6l-3 4M14 7h5v6l-3 4M5 7v5h5M14 7v5h5",
  redo: "M20 8.5H9.5a5 5 0 0 0 0 10H14M16 4.5l4 4-4 4",
  restore: "M4.5 12a7.5 7.5 0 1 0 2.5-5.6M4.5 4.5v4.5H9M12 8v4.5l3 1.5",
  search: "M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5",
  settings: "M4 7h10M18 7h2M4 17h2M10 17h10M16 4.8v4.4M8 14.8v4.4",
  share: "M12 15V3.5M8 7l4-3.5L16 7M6.5 11h-2v9.5h15V11h-2",
  sort: "M8 5v14M4.5 15.5 8 19l3.5-3.5M16 19V5M12.5 8.5 16 5l3.5 3.5",
  spark: "M12 4v4M12 16v4M4 12h4M16 12h4",
  spread: "M9 4.5H4.5V9M15 4.5h4.5V9M9 19.5H4.5V15M15 19.5h4.5V15",
  stop: "M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v5M12 16v.1",
  tag: "M4 4.5h7.5L20 13l-7 7-8.5-8.5zM8 8.3v.1",
  trash: "M4.5 7h15M9 7V4.5h6V7M6.5 7l1 13h9l1-13M10.3 11v5.5M13.7 11v5.5",
  undo: "M4 8.5h10.5a5 5 0 0 1 0 10H10M8 4.5l-4 4 4 4",
  upload: "M12 16V5M7 9.5l5-5 5 5M4.5 20h15",
  warning: "M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1",
  zip: "M6 3.5h8l4.5 4.5v12.5H6zM11 3.5v2M11 8v2M11 12.5h2v3.5h-2z",
} as const;

export type IconName = keyof typeof drawings;

/** Always beside a word or inside a labelled button: silent to screen readers. */
export function Icon({ name, size }: { name: IconName; size?: "small" | "large" }) {
  return (
    <svg class={`icon ${size ?? ""}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
