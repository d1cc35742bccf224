import { useApp } from "../app-context.ts";
import { TextField } from "../controls/text-field.tsx";
import "./date.css";

type Props = {
  label: string;
  /** The value's own source; "" when the key has none. */
  source: string;
  onWrite: (source: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
};

const written =
  /^["']?(\d{4}-\d\d-\d\d)(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?["']?$/;

/** A day, and a time when one is wanted: then with its offset, without which Jekyll may publish a day off. */
export function DateValue({ label, source, onWrite, hint, error }: Props) {
  const app = useApp();
  const m = app.words.value.panel;
  const found = written.exec(source);
  const day = found?.[1] ?? "";
  const time = found?.[2] === undefined ? "" : `${found[2].padStart(2, "0")}:${found[3]}`;
  const offset = found?.[5];

  function write(nextDay: string, nextTime: string) {
    if (nextDay === "") return;
    if (nextTime === "") return onWrite(nextDay);
    // An offset that the writer chose is kept, unless the time is new: then it is that of her own clocks.
    const zone = offset?.replace(":", "").replace("Z", "+0000") ?? offsetOf(nextDay, nextTime);
    onWrite(`${nextDay} ${nextTime}:00 ${zone}`);
  }

  return (
    <fieldset class="date-value">
      <legend>{label}</legend>
      <TextField
        label={m.day}
        silent
        type="date"
        value={day}
        error={source !== "" && day === "" ? (error ?? m.dateAsWritten(source)) : error}
        hint={hint}
        onInput={(next) => write(next, time)}
      />
      <TextField
        label={m.time}
        silent
        type="time"
        value={time}
        disabled={day === ""}
        onInput={(next) => write(day, next)}
      />
    </fieldset>
  );
}

/** The offset of this machine's clocks at a civil time, `+0200`. */
function offsetOf(day: string, time: string): string {
  const minutes = -new Date(`${day}T${time}`).getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}${String(rest).padStart(2, "0")}`;
}
