import "./icon.css";

/** Drawn on a 24 × 24 sheet with one pen of 1.6. */
const drawings = {
  archive: "M4 5h16v4H4zM5.5 9v10h13V9M10 13h4",
  arrowDown: "M12 5v14M6.5 13.5 12 19l5.5-5.5",
  arrowLeft: "M19 12H5M10.5 6.5 5 12l5.5 5.5",
  arrowRight: "M5 12h14M13.5 6.5 19 12l-5.5 5.5",
  arrowUp: "M12 19V5M6.5 10.5 12 5l5.5 5.5",
  bold: "M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z",
  calendar: "M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V8M15.5 3.5V8",
  checklist: "m3.500 7 2 2 3.500-3.500M3.500 16l2 2 3.500-3.500M12.500 7.500h8M12.500 16.500h8",
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
    "M4 4l16 16M9.5 5.900A10 10 0 0 1 12 5.5c6.500 0 9.500 6.500 9.500 6.500a16 16 0 0 1-3 3.800M6.500 7.500A16 16 0 0 0 2.500 12S5.500 18.500 12 18.500a10 10 0 0 0 4-.800",
  feather: "M20 4c-7 0-12 4-13 11l-2.5 5M7 15c7 1 11-2 12-6.5M12.5 11 9 15",
  file: "M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5",
  filter: "M4 6.5h16M7 12h10M10 17.5h4",
  folder: "M3.5 6h6l2 2.5h9V19h-17z",
  folderOpen: "M3.5 19V6h6l2 2.5h7V11M3.5 19l3-8h15l-3 8z",
  heading: "M6 5v14M18 5v14M6 12h12",
  image: "M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 8.2v.1",
  info: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 11v5M12 7.8v.1",
  italic: "M10 5h7M7 19h7M13.5 5l-3 14",
  key: "M4 6.5h16v11H4zM7.5 10v.1M11 10v.1M14.5 10v.1M8 14h8",
  language: "M4 6h9M8.5 4v2M11.5 6c-.8 4-3.5 7-7 8.5M6 9c1 2.5 3 4.5 6 5.500M12 20l4-9.5 4 9.500M13.4 17h5.2",
  link: "M10 14a4 4 0 0 0 5.7 0l3.1-3.100a4 4 0 0 0-5.7-5.700L12 6.300M14 10a4 4 0 0 0-5.7 0l-3.1 3.100a4 4 0 0 0 5.7 5.700L12 17.7",
  list: "M9 6.500h11M9 12h11M9 17.500h11M4.5 6.500v.1M4.5 12v.1M4.5 17.500v.1",
  minus: "M5 12h14",
  moon: "M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z",
  more: "M5.6 12h.8M11.6 12h.8M17.6 12h.8M5.6 12.4h.8M11.6 12.4h.8M17.6 12.4h.8",
  numberedList: "M10 6.500h10M10 12h10M10 17.500h10M4 5l1.5-.500V9M4 14.500h2.500L4 18.500h2.5",
  pane: "M3.5 5h17v14h-17zM15 5v14",
  paneLeft: "M3.5 5h17v14h-17zM9 5v14",
  pencil: "m4.5 19.5 1-4.500L16 4.5 19.5 8 9 18.500zM13.5 7l3.5 3.5",
  plus: "M12 5v14M5 12h14",
  quote: "M5 7h5v6l-3 4M14 7h5v6l-3 4M5 7v5h5M14 7v5h5",
  redo: "M20 8.500H9.500a5 5 0 0 0 0 10H14M16 4.500l4 4-4 4",
  restore: "M4.5 12a7.5 7.5 0 1 0 2.5-5.600M4.5 4.500v4.500H9M12 8v4.500l3 1.5",
  search: "M10.5 4.500a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5",
  settings: "M4 7h10M18 7h2M4 17h2M10 17h10M16 4.800v4.400M8 14.800v4.4",
  share: "M12 15V3.500M8 7l4-3.500L16 7M6.5 11h-2v9.500h15V11h-2",
  sort: "M8 5v14M4.5 15.5 8 19l3.5-3.500M16 19V5M12.5 8.5 16 5l3.5 3.5",
  spark: "M12 4v4M12 16v4M4 12h4M16 12h4",
  spread: "M9 4.5H4.5V9M15 4.5h4.5V9M9 19.5H4.5V15M15 19.5h4.5V15",
  stop: "M8.500 3.500h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v5M12 16v.1",
  strikethrough:
    "M4 12h16M16.5 8C16 6 14.3 5 12 5c-2.6 0-4.5 1.3-4.5 3.500M7.5 16c.5 2 2.2 3 4.5 3 2.6 0 4.5-1.3 4.5-3.5",
  sun: "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M18.7 5.300l-1.4 1.400M6.7 17.300l-1.4 1.4",
  tag: "M4 4.500h7.500L20 13l-7 7-8.5-8.500zM8 8.300v.1",
  trash: "M4.5 7h15M9 7V4.500h6V7M6.5 7l1 13h9l1-13M10.3 11v5.500M13.7 11v5.5",
  undo: "M4 8.500h10.500a5 5 0 0 1 0 10H10M8 4.500l-4 4 4 4",
  upload: "M12 16V5M7 9.500l5-5 5 5M4.5 20h15",
  warning: "M12 4 2.8 19.500h18.400zM12 10v4.500M12 17v.1",
  zip: "M6 3.500h8l4.5 4.500v12.500H6zM11 3.500v2M11 8v2M11 12.500h2v3.500h-2z",
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
