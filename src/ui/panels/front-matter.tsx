import { useState } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import { offeredKeys, shownFields } from "#core/front-matter/fields.ts";
import type { Field } from "#core/front-matter/read.ts";
import { afterEditor } from "../after-editor.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Menu } from "../controls/menu.tsx";
import { aside } from "../lazy.tsx";
import { AddField } from "./add-field.tsx";
import { FieldFindings, headFindings } from "./field-findings.tsx";
import { FieldValue } from "./field-value.tsx";
import { fieldLabel } from "./field-words.ts";
import "./front-matter.css";
import { PostPlace } from "./post-place.tsx";
import { RawYaml } from "./raw-yaml.tsx";
import { RenameField } from "./rename-field.tsx";

/** It comes after the editor: nothing of it is needed to write. */
const SeenPanel = aside<{ post: OpenPost }>(async () => {
  await afterEditor();
  return (await import("./seen.tsx")).SeenPanel;
});

const UrlMoved = aside<{ post: OpenPost }>(async () => {
  await afterEditor();
  return (await import("./url-moved.tsx")).UrlMoved;
});

/** The front matter as fields: a view of the YAML in the text, never a second truth. */
export function FrontMatterPanel() {
  const app = useApp();
  const post = app.openPost.value;
  if (!post?.isRead.value) return null;
  return <Fields key={post.id} post={post} />;
}

function Fields({ post }: { post: OpenPost }) {
  const app = useApp();
  const m = app.words.value.panel;
  const [raw, setRaw] = useState(false);
  const { fields, problems, block } = post.frontMatter.value;
  const broken = problems.find(({ code }) => code === "yaml-unreadable");
  const shown = shownFields(fields);
  const findings = headFindings(app, post);

  return (
    <div class="front-matter" onFocusIn={() => post.prepareEdits()}>
      <PostPlace post={post} />
      <UrlMoved post={post} />
      <SeenPanel post={post} />
      <FieldFindings post={post} field={null} findings={findings} />
      <fieldset class="fields" disabled={post.readOnly.value}>
        {broken || raw ? (
          <RawYaml post={post} broken={broken !== undefined} />
        ) : (
          <>
            {!block && <p class="hint">{m.noBlock}</p>}
            {shown.map(({ key, field }, index) => (
              <Row key={key} {...{ post, name: key, field, shown, index, findings }} />
            ))}
            <AddField post={post} keys={offeredKeys(fields)} />
          </>
        )}
      </fieldset>
      {!broken && (
        <Button tone="quiet" icon="code" aria-pressed={raw} onClick={() => setRaw(!raw)}>
          {raw ? m.showFields : m.showYaml}
        </Button>
      )}
    </div>
  );
}

type RowProps = {
  post: OpenPost;
  name: string;
  field: Field | null;
  shown: readonly { key: string; field: Field | null }[];
  index: number;
  findings: ReturnType<typeof headFindings>;
};

function Row({ post, name, field, shown, index, findings }: RowProps) {
  const m = useApp().words.value.panel;
  const [renaming, setRenaming] = useState(false);
  const label = fieldLabel(m, name);
  const present = shown.filter((each) => each.field);
  const before = present[index - 1];
  const after = present[index + 1];
  if (renaming) return <RenameField post={post} name={name} onDone={() => setRenaming(false)} />;
  return (
    <div class="row">
      <FieldValue post={post} name={name} field={field} />
      {field && <FieldFindings post={post} field={field} findings={findings} />}
      {field && (
        <div class="acts">
          <Menu
            label={m.fieldActions(label)}
            items={[
              {
                label: m.moveUp,
                icon: "arrowUp",
                disabled: !before,
                run: () => before && post.moveField(name, before.key),
              },
              {
                label: m.moveDown,
                icon: "arrowDown",
                disabled: !after,
                run: () => post.moveField(name, present[index + 2]?.key ?? null),
              },
              { label: m.renameKey, icon: "pencil", run: () => setRenaming(true) },
              { label: m.removeField, icon: "trash", tone: "danger", run: () => post.removeField(name) },
            ]}
          />
        </div>
      )}
    </div>
  );
}
