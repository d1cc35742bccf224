import { signal } from "@preact/signals";

/** The line at the top (1-based, fractional), and on which side the writer scrolled: the other side follows. */
export const scrollLine = signal<{ line: number; from: "text" | "preview" } | null>(null);
