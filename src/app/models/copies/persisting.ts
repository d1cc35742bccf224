import { type ReadonlySignal, signal } from "@preact/signals";
import type { Registry } from "#store/registry.ts";

/** What the browser promised of its storage, as it answered itself; null until it did. */
export type Persistence = {
  persisted: boolean;
  /** Bytes of this origin; zeros where the browser does not tell. */
  usage: number;
  quota: number;
  /** The window seems to be a private one, which forgets everything when it is closed: no browser tells for sure. */
  isPassing: boolean;
};

/** What it answered when it was asked to keep everything. */
export type PersistAnswer = {
  granted: boolean;
  /** ms since the epoch */
  at: number;
  /** Whether the app was installed then: an answer may be another one once it is. */
  standalone: boolean;
};

export type Persisting = {
  state: ReadonlySignal<Persistence | null>;
  answer: ReadonlySignal<PersistAnswer | null>;
  read(): Promise<void>;
  /** After a first real save: the writer's next gesture asks, once a session at most and never against a refusal. */
  saved(): Promise<void>;
  /** From a click: the writer asks herself. */
  ask(): Promise<void>;
  end(): void;
};

export type PersistingSource = {
  registry: Registry;
  now(): number;
  isStandalone(): boolean;
  persistence(): Promise<Persistence>;
  askPersistence(): Promise<boolean>;
  /** Runs once within the writer's next key press or click; gives the way to call it off. */
  onGesture(act: () => void): () => void;
};

const noteKey = "persist";

export function createPersisting(source: PersistingSource): Persisting {
  const { registry, now } = source;
  const state = signal<Persistence | null>(null);
  const answer = signal<PersistAnswer | null>(null);
  let wasTried = false;
  let callOff = () => {};

  async function read(): Promise<void> {
    const [found, noted] = await Promise.all([
      source.persistence().catch(() => null),
      registry.note(noteKey).catch(() => undefined),
    ]);
    if (found) state.value = found;
    answer.value ??= (noted as PersistAnswer | undefined) ?? null;
  }

  async function ask(): Promise<void> {
    const asked = source.askPersistence();
    const granted = await asked.catch(() => false);
    answer.value = { granted, at: now(), standalone: source.isStandalone() };
    await registry.saveNote(noteKey, answer.value).catch(() => undefined);
    await read();
  }

  return {
    state,
    answer,
    read,
    ask,
    async saved() {
      if (wasTried) return;
      wasTried = true;
      await read();
      const { value: before } = answer;
      const isRefused = before !== null && !before.granted && (before.standalone || !source.isStandalone());
      // Unknown is no answer: asking once more then does no harm.
      if (state.value?.persisted || isRefused) return;
      callOff = source.onGesture(() => void ask());
    },
    end: () => callOff(),
  };
}
