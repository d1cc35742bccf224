/**
 * What Ruby holds after Jekyll (safe_yaml) read a YAML value. Dates and times have a shape of their own, so that
 * `2017-09-17` and `"2017-09-17"` stay different things.
 */
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | RubyDate
  | RubyTime
  | RubyFloat
  | YamlValue[]
  | { [key: string]: YamlValue };

/** A Ruby `Date`: an unquoted `2017-09-17`. */
export type RubyDate = { ruby: "Date" /** `YYYY-MM-DD` */; iso: string };

/** A Ruby `Time`: an unquoted date with hours, minutes and seconds; without an offset it is read as UTC. */
export type RubyTime = {
  ruby: "Time";
  /** ms since the epoch */
  ms: number;
  /** Minutes east of UTC, where the text says so: Ruby prints the time there. */
  offset?: number;
};

/** A Ruby `Float` without a fraction: an unquoted `2.0` or `12:30`; with a fraction it is a number. */
export type RubyFloat = { ruby: "Float"; value: number };

/** Front matter as Jekyll's hash: later duplicates have won. */
export type YamlHash = { [key: string]: YamlValue };
