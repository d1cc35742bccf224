import { type Autosave, createAutosave, type SaveOutcome, type SaveState } from "#app/models/autosave.ts";

/** One text, its writer and its browser. */
export type AutosaveDesk = {
  text: string;
  /** The text of the last save that the browser acknowledged. */
  acknowledged: string;
  composing: boolean;
  /** Whether the journal takes what it is given. */
  hasRoom: boolean;
  saves: string[];
  journal: string[];
  states: SaveState[];
  onState(state: SaveState): void;
  texts(): string[];
  last(): SaveState;
  pending(): number;
  type(letter: string): void;
  answer(outcome?: SaveOutcome | Error): Promise<void>;
  pass(ms: number): Promise<void>;
  autosave: Autosave;
};

/** A writer, a browser that answers when told, and a clock that stands still until it is moved. */
export function setUpAutosave(): AutosaveDesk {
  const timers = new Set<{ at: number; fn(): void }>();
  let time = 0;
  let open: { text: string; settle(outcome: SaveOutcome | Error): void }[] = [];

  const desk: AutosaveDesk = {
    text: "",
    acknowledged: "",
    composing: false,
    hasRoom: true,
    saves: [],
    journal: [],
    states: [],
    onState: () => undefined,
    texts: () => desk.saves,
    last: () => desk.states.at(-1) ?? { kind: "saved", at: null },
    pending: () => open.length,
    type(letter) {
      desk.text += letter;
      desk.autosave.changed(() => desk.text);
    },
    async answer(outcome = { ok: true, rev: 1 }) {
      const [first, ...others] = open;
      open = others;
      if (first && "ok" in outcome && outcome.ok) desk.acknowledged = first.text;
      first?.settle(outcome);
      await microtasks();
    },
    async pass(ms) {
      const end = time + ms;
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers.delete(next);
        time = next.at;
        next.fn();
        await microtasks();
      }
      time = end;
    },
    autosave: createAutosave({
      now: () => time,
      clock: {
        set(fn, ms) {
          const timer = { at: time + ms, fn };
          timers.add(timer);
          return timer;
        },
        clear: (handle) => void timers.delete(handle as { at: number; fn(): void }),
      },
      save(text) {
        desk.saves.push(text);
        return new Promise((resolve, reject) => {
          const settle = (outcome: SaveOutcome | Error) =>
            outcome instanceof Error ? reject(outcome) : resolve(outcome);
          open.push({ text, settle });
        });
      },
      async journal(text) {
        desk.journal.push(text);
        return desk.hasRoom;
      },
      state(state) {
        desk.states.push(state);
        desk.onState(state);
      },
      composing: (): boolean => desk.composing,
    }),
  };
  return desk;
}

async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
