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
  | YamlValue[]
  | { [key: string]: YamlValue };

/** A Ruby `Date`: an unquoted `2017-09-17`. */
export type RubyDate = { ruby: "Date" /** `YYYY-MM-DD` */; iso: string };

/** A Ruby `Time`: an unquoted date with hours, minutes and seconds; without an offset it is read as UTC. */
export type RubyTime = { ruby: "Time" /** ms since the epoch */; ms: number };

/** Front matter as Jekyll's hash: later duplicates have won. */
export type YamlHash = { [key: string]: YamlValue };
