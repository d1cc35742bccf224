import type { ComponentChildren } from "preact";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { CheckField } from "../controls/check-field.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { Segmented } from "../controls/segmented.tsx";
import { BlogSettings } from "./blog-settings.tsx";
import "./settings.css";

const sizes = { least: 14, most: 28 };

/** What the writer may choose; every change is kept at once. */
export function SettingsScreen() {
  const app = useApp();
  const words = app.words.value;
  const m = words.settings;
  const { theme, textFace, textSize, spellcheck } = app.settings.values.value;

  return (
    <main class="settings">
      <header class="bar">
        <IconButton
          icon="arrowLeft"
          label={m.back}
          onClick={() => app.go({ screen: "desk", postId: app.openPost.peek()?.id ?? null })}
        />
        <h1>{m.title}</h1>
      </header>
      <div class="sheet">
        <Section title={m.look}>
          <Segmented
            label={m.language}
            value={app.language.value}
            options={[
              { value: "fr", label: "Français" },
              { value: "en", label: "English" },
            ]}
            onChange={(language) => app.setSetting("language", language)}
          />
          <Segmented
            label={m.theme}
            value={theme}
            options={(["system", "light", "dark"] as const).map((value) => ({
              value,
              label: m.themes[value],
            }))}
            onChange={(value) => app.setSetting("theme", value)}
          />
        </Section>
        <Section title={m.writing}>
          <Segmented
            label={m.textFace}
            value={textFace}
            options={(["serif", "sans", "mono"] as const).map((value) => ({
              value,
              label: m.textFaces[value],
            }))}
            onChange={(value) => app.setSetting("textFace", value)}
          />
          <fieldset class="text-size" aria-label={m.textSize}>
            <span>{m.textSize}</span>
            <IconButton
              icon="minus"
              label={m.smaller}
              disabled={textSize <= sizes.least}
              onClick={() => app.setSetting("textSize", textSize - 1)}
            />
            <output>{m.pixels(textSize)}</output>
            <IconButton
              icon="plus"
              label={m.larger}
              disabled={textSize >= sizes.most}
              onClick={() => app.setSetting("textSize", textSize + 1)}
            />
          </fieldset>
          <p class={`sample ${textFace}`} aria-hidden="true">
            {m.sample}
          </p>
          <CheckField
            label={m.spellcheck}
            hint={m.spellcheckText}
            checked={spellcheck}
            onChange={(on) => app.setSetting("spellcheck", on)}
          />
        </Section>
        <BlogSettings />
        <Section title={m.storage}>
          <p class="text">{m.storageText}</p>
          {app.blog.value && (
            <>
              <Button icon="archive" onClick={() => app.run("app.where")}>
                {words.app.commands["app.where"]}
              </Button>
              <Button icon="copy" onClick={() => app.run("blog.backup")}>
                {words.app.commands["blog.backup"]}
              </Button>
              <Button icon="restore" onClick={() => app.run("blog.restore")}>
                {words.app.commands["blog.restore"]}
              </Button>
            </>
          )}
        </Section>
        <Section title={m.about}>
          <p class="text">{m.aboutText}</p>
          <p class="text faint">{m.version(build())}</p>
        </Section>
      </div>
    </main>
  );
}

/** One part of the settings, under its name. */
function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      <div class="rows">{children}</div>
    </section>
  );
}

function build(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="ecritoire-build"]')?.content ?? "";
}
