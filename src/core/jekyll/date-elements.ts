/** What Ruby's `Date._parse` finds in a text; what it does not find is absent. */
export type DateElements = {
  year?: number;
  month?: number;
  day?: number;
  yearDay?: number;
  hour?: number;
  minute?: number;
  second?: number;
  zone?: string;
};

type Reading = DateElements & { isCompleteYear?: boolean; isBeforeChrist?: boolean };
type Construct = [pattern: RegExp, read: (found: Reading, match: RegExpExecArray) => void];

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = `(${months.join("|")})`;
const era = "(c(?:e|\\.e\\.)|b(?:ce|\\.c\\.e\\.)|a(?:d|\\.d\\.)|b(?:c|\\.c\\.))?";
const re = (source: string): RegExp => new RegExp(source, "iu");

// ext/date/date_parse.c, one after the other and under the names that they have there.
const day: Construct = [/\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*/i, () => {}];

const time: Construct = [
  re(
    "((?:\\d+\\s*:\\s*\\d+(?:\\s*:\\s*\\d+(?:[,.]\\d*)?)?|\\d+\\s*h(?:\\s*\\d+m?(?:\\s*\\d+s?)?)?)" +
      "(?:\\s*[ap](?:m\\b|\\.m\\.))?|\\d+\\s*[ap](?:m\\b|\\.m\\.))" +
      "(?:\\s*((?:gmt|utc?)?[-+]\\d+(?:[,.:]\\d+(?::\\d+)?)?" +
      "|[\\p{L}.\\s]+(?:standard|daylight)\\stime\\b|\\p{L}+(?:\\sdst)?\\b))?",
  ),
  (found, [, clock = "", zone]) => {
    if (zone !== undefined) found.zone = zone;
    const match =
      /^(\d+)h?(?:\s*:?\s*(\d+)m?(?:\s*:?\s*(\d+)(?:[,.]\d*)?s?)?)?(?:\s*([ap])(?:m\b|\.m\.))?/i.exec(clock);
    if (!match) return;
    found.hour = Number(match[1]);
    if (match[4]) found.hour = (found.hour % 12) + (/p/i.test(match[4]) ? 12 : 0);
    if (match[2] !== undefined) found.minute = Number(match[2]);
    if (match[3] !== undefined) found.second = Number(match[3]);
  },
];

const european: Construct = [
  re(`('?\\d+)[^-\\d\\s]*\\s*${month}[^-\\d\\s']*(?:\\s*${era}\\s*('?-?\\d+(?:(?:st|nd|rd|th)\\b)?))?`),
  (found, [, d, m, e, y]) => setDate(found, y, monthNumber(m), d, /^b/i.test(e ?? "")),
];

const american: Construct = [
  re(`\\b${month}[^-\\d\\s']*\\s*('?\\d+)[^-\\d\\s']*(?:\\s*,?\\s*${era}\\s*('?-?\\d+))?`),
  (found, [, m, d, e, y]) => setDate(found, y, monthNumber(m), d, /^b/i.test(e ?? "")),
];

const iso: Construct = [/('?[-+]?\d+)-(\d+)-('?-?\d+)/, (found, [, y, m, d]) => setDate(found, y, m, d)];

const vms: Construct[] = [
  [re(`('?-?\\d+)-${month}[^-/.]*-('?-?\\d+)`), (found, [, d, m, y]) => setDate(found, y, monthNumber(m), d)],
  [
    re(`\\b${month}[^-/.]*-('?\\d+)(?:-('?-?\\d+))?`),
    (found, [, m, d, y]) => setDate(found, y, monthNumber(m), d),
  ],
];

const eras: Record<string, number> = { m: 1867, t: 1911, s: 1925, h: 1988, r: 2018 };

const japanese: Construct = [
  /\b([mtshr])(\d+)\.(\d+)\.(\d+)/i,
  (found, [, name = "", y, m, d]) => {
    assign(found, { year: String(Number(y) + eras[name.toLowerCase()]!), month: m, day: d });
  },
];

const slashes: Construct = [
  /('?-?\d+)\/\s*('?\d+)(?:\D\s*('?-?\d+))?/,
  (found, [, y, m, d]) => setDate(found, y, m, d),
];

const dots: Construct = [
  /('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)/,
  (found, [, y, m, d]) => setDate(found, y, m, d),
];

const looseYear: Construct = [
  /'(\d+)\b/,
  (found, [, y]) => {
    found.year = Number(y);
  },
];

const looseMonth: Construct = [
  re(`\\b${month}\\S*`),
  (found, [, m]) => {
    found.month = Number(monthNumber(m));
  },
];

const looseDay: Construct = [
  /(\d+)(?:st|nd|rd|th)\b/i,
  (found, [, d]) => {
    found.day = Number(d);
  },
];

// The forms of ISO 8601 with something left out; Time.parse knows no weeks.
const shortIso: Construct[] = [
  [/\b(?:\d{2}|\d{4})?-?w\d{2}(?:-?\d)?\b/i, () => {}],
  [/-w-\d\b/i, () => {}],
  [/--(\d{2})?-(\d{2})\b/, (found, [, m, d]) => assign(found, { month: m, day: d })],
  [/--(\d{2})(\d{2})?\b/, (found, [, m, d]) => assign(found, { month: m, day: d })],
  [/(?<![,.])\b(\d{2}|\d{4})-(\d{3})\b/, (found, [, y, d]) => assign(found, { year: y, yearDay: d })],
  [/(?<!\d)\b-(\d{3})\b/, (found, [, d]) => assign(found, { yearDay: d })],
];

const digits: Construct = [
  /([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.](\d*))?)?(z\b|[-+]\d{1,4}\b|\[[-+]?\d[^\]]*\])?/i,
  (found, [, sign = "", run = "", clock, fraction, zone]) => {
    if (clock === undefined && fraction !== undefined) readTimeFromEnd(found, run, sign);
    else readDateFromStart(found, run, sign);
    if (clock !== undefined) {
      const parts = pairs(clock.length % 2 === 0 ? clock : "");
      const [hour, minute, second] =
        fraction === undefined ? parts : [...new Array(3 - parts.length), ...parts];
      assign(found, { hour, minute, second });
    }
    if (zone !== undefined) found.zone = zone.startsWith("[") ? zone.slice(1, -1) : zone;
  },
];

/** Ruby's `Date._parse`, without weeks, weekdays and Japanese eras, from which `Time.parse` makes no date. */
export function findDateElements(text: string): DateElements {
  const found: Reading = {};
  let rest = text.replace(/[^-+',./:@\p{L}\p{N}[\]]+/gu, " ");
  const tries = ([pattern, read]: Construct): boolean => {
    const match = pattern.exec(rest);
    if (!match) return false;
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    read(found, match);
    return true;
  };
  tries(day);
  tries(time);
  const constructs = [european, american, iso, japanese, ...vms, slashes, dots, ...shortIso];
  [...constructs, looseYear, looseMonth, looseDay, digits].some(tries);
  if (/\b(?:bc\b|bce\b|b\.c\.|b\.c\.e\.)/i.test(rest)) found.isBeforeChrist = true;
  readFragment(found, rest);
  return complete(found);
}

// parse_frag: a lone number left over is the day when there is a time, the hour when there is a day.
function readFragment(found: Reading, rest: string): void {
  const number = Number(/^\s*(\d{1,2})\s*$/.exec(rest)?.[1] ?? Number.NaN);
  if (found.hour !== undefined && found.day === undefined && number >= 1 && number <= 31) found.day = number;
  if (found.day !== undefined && found.hour === undefined && number <= 24) found.hour = number;
}

function complete({ isCompleteYear, isBeforeChrist, ...found }: Reading): DateElements {
  if (found.year === undefined) return found;
  if (isBeforeChrist) found.year = 1 - found.year;
  if (!isCompleteYear && found.year >= 0 && found.year <= 99) found.year += found.year >= 69 ? 1900 : 2000;
  return found;
}

// s3e: which of three numbers is the year is guessed from their look.
function setDate(found: Reading, y: string | undefined, m: string | undefined, d?: string, bc = false): void {
  if (y !== undefined && m !== undefined && d === undefined) [y, m, d] = [d, y, m];
  if (y === undefined && d !== undefined && (d.length > 2 || d.startsWith("'"))) [y, d] = [d, undefined];
  if (y !== undefined) {
    const match = /[-+]?\d+/.exec(y);
    if (match && match.index + match[0].length < y.length) [y, d] = [d, match[0]];
  }
  if (m !== undefined && (m.startsWith("'") || m.length > 2)) [y, m, d] = [m, d, y];
  if (d !== undefined && (d.startsWith("'") || d.length > 2)) [y, d] = [d, y];
  const year = /([-+]?)(\d+)/.exec(y ?? "");
  if (year) {
    found.year = Number(year[0]);
    if (year[1] !== "" || year[2]!.length > 2) found.isCompleteYear = true;
  }
  if (bc) found.isBeforeChrist = true;
  assign(found, { month: /\d+/.exec(m ?? "")?.[0], day: /\d+/.exec(d ?? "")?.[0] });
}

function readDateFromStart(found: Reading, run: string, sign: string): void {
  const length = run.length;
  const at = (from: number, size = 2) => run.slice(from, from + size) || undefined;
  if (length === 2) assign(found, { day: at(0) });
  else if (length === 4) assign(found, { month: at(0), day: at(2) });
  else if (length === 3) assign(found, { yearDay: at(0, 3) });
  else if (length === 5) assign(found, { year: sign + at(0), yearDay: at(2, 3) });
  else if (length === 6) assign(found, { year: sign + at(0), month: at(2), day: at(4) });
  else if (length === 7) assign(found, { year: sign + at(0, 4), yearDay: at(4, 3) });
  else if (length % 2 === 0) {
    assign(found, {
      year: sign + at(0, 4),
      month: at(4),
      day: at(6),
      hour: at(8),
      minute: at(10),
      second: at(12),
    });
    found.isCompleteYear = true;
  }
  if (length === 7) found.isCompleteYear = true;
}

function readTimeFromEnd(found: Reading, run: string, sign: string): void {
  const parts = pairs(run.length % 2 === 0 ? run : `0${run}`).reverse();
  const [second, minute, hour, day, month, year, century] = parts;
  assign(found, { second, minute, hour, day, month });
  if (year !== undefined) assign(found, { year: sign + (century ?? "") + year });
  if (run.length >= 8) found.isCompleteYear = true;
}

function pairs(run: string): string[] {
  return run.match(/\d\d/g) ?? [];
}

type NumberKey = Exclude<keyof DateElements, "zone">;

function assign(found: Reading, parts: Partial<Record<NumberKey, string | undefined>>): void {
  for (const [key, part] of Object.entries(parts)) if (part) found[key as NumberKey] = Number(part);
}

function monthNumber(name = ""): string {
  return String(months.indexOf(name.toLowerCase()) + 1);
}
