import { readWall, type WallTime } from "./date.ts";
import { type CivilDate, printCivilDate } from "./file-name.ts";
import { localToMs, offsetAt, utcMs } from "./zone.ts";

/**
 * A day and an hour (`18:30`) of a zone's clocks as a `date:` that Jekyll reads alike on every machine; an hour that the
 * clocks jump over becomes the one that they show instead.
 */
export function printTimestamp({ year, month, day }: CivilDate, time: string, zone: string): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const ms = localToMs(utcMs(year, month, day, hour, minute), zone);
  const wall = readWall(ms, zone);
  return `${printCivilDate(wall)} ${printHour(wall)}:00 ${printOffset(offsetAt(ms, zone))}`;
}

/** `18:30` */
export function printHour({ hour, minute }: Pick<WallTime, "hour" | "minute">): string {
  return `${pad(hour)}:${pad(minute)}`;
}

/** `18:30:05` */
export function printClock({ hour, minute, second }: Pick<WallTime, "hour" | "minute" | "second">): string {
  return `${printHour({ hour, minute })}:${pad(second)}`;
}

/** `+0200`; Ruby reads no seconds there that a zone of today could have. */
export function printOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
