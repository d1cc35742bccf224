import type { ComponentChildren } from "preact";
import { msToLocal } from "#core/jekyll/zone.ts";
import type { Outlook } from "#core/post/outlook.ts";
import { exchange } from "#i18n/exchange.ts";
import { useApp } from "../app-context.ts";
import { CheckField } from "../controls/check-field.tsx";
import { Icon } from "../controls/icon.tsx";
import { TextField } from "../controls/text-field.tsx";
import "./planned-post.css";
import { decodeAddress } from "#core/text/percent.ts";

/** What is about to be written: the file, its URL, and below them what else the dialog shows of it. */
export function PlannedPost(props: { path: string; url?: string | null; children?: ComponentChildren }) {
  const app = useApp();
  const m = exchange[app.language.value];
  return (
    <dl class="planned-post">
      <div class="short">
        <dt>{m.fileField}</dt>
        <dd>{props.path}</dd>
      </div>
      {props.url && (
        <div class="short">
          <dt>{m.urlField}</dt>
          <dd>{decodeAddress(props.url)}</dd>
        </div>
      )}
      {props.children && (
        <div>
          <dt>{m.blockField}</dt>
          <dd>{props.children}</dd>
        </div>
      )}
    </dl>
  );
}

/** An hour for the post, where one is wanted. */
export function HourField(props: {
  time: string | null;
  /** What the field begins with. */
  offered: string;
  zone: string;
  onChange: (time: string | null) => void;
}) {
  const app = useApp();
  const m = exchange[app.language.value];
  return (
    <div class="hour-field">
      <CheckField
        label={m.atHour}
        checked={props.time !== null}
        onChange={(wanted) => props.onChange(wanted ? props.offered : null)}
      />
      {props.time !== null && (
        <TextField
          type="time"
          label={m.hourField}
          silent
          value={props.time}
          hint={m.hourOf(props.zone)}
          onInput={(time) => time !== "" && props.onChange(time)}
        />
      )}
    </div>
  );
}

/** When Jekyll will publish it, and where machines in other zones would have it otherwise. */
export function Forecast({ outlook, zone }: { outlook: Outlook | null; zone: string }) {
  const app = useApp();
  const language = app.language.value;
  const m = exchange[language];
  const said: string[] = [];
  if (outlook?.from) said.push(m.notBefore(sayClock(msToLocal(outlook.from, zone), language), zone));
  // The same moment is another hour there; without `timezone:` it is another moment.
  if (outlook?.utcFrom && zone !== "UTC") said.push(m.notBeforeUtc(sayClock(outlook.utcFrom, language)));
  if (outlook?.utc?.date)
    said.push(
      m.otherDayUtc(sayDay(outlook.utc.date, language), outlook.utc.url && decodeAddress(outlook.utc.url)),
    );
  return (
    <div class="forecast" role="status">
      {said.length > 0 && (
        <div>
          <Icon name="warning" />
          <div>
            {said.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

/** The figures of a clock, as if they were UTC's. */
function sayClock(wall: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(
    wall,
  );
}

/** “22 November 2026” */
function sayDay(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(iso));
}
