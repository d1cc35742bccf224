import type { OpenPost } from "#app/models/open-post.ts";
import { isTruthy } from "#core/jekyll/ruby-string.ts";
import type { Rendered } from "#core/render/render.ts";
import { useApp } from "../app-context.ts";
import { Segmented } from "../controls/segmented.tsx";
import "./preview-bar.css";

/** The post's own page, or what other pages of the blog take of it. */
export type View = "post" | "excerpt";

type BarProps = { post: OpenPost; view: View; rendered: Rendered | null; onChange: (view: View) => void };

/** Over the preview: the post or its excerpt, and where the excerpt comes from. */
export function PreviewBar({ post, view, rendered, onChange }: BarProps) {
  const m = useApp().words.value.preview;
  return (
    <div class="preview-bar">
      <Segmented
        label={m.view}
        silent
        value={view}
        options={[
          { value: "post", label: m.views.post },
          { value: "excerpt", label: m.views.excerpt },
        ]}
        onChange={onChange}
      />
      <p role="status">{view === "excerpt" && rendered && <Origin post={post} rendered={rendered} />}</p>
    </div>
  );
}

function Origin({ post, rendered }: { post: OpenPost; rendered: Rendered }) {
  const say = useApp().words.value.preview.excerptFrom;
  const { data, excerptSeparator } = post.document.value;
  if (isTruthy(data.excerpt)) return <>{say.own()}</>;
  if (excerptSeparator === "") return <>{say.none()}</>;
  const isWhole = rendered.excerptHtml === rendered.html;
  const name = excerptSeparator.trim();
  if (name === "") return <>{isWhole ? say.short() : say.paragraph()}</>;
  return <>{isWhole ? say.whole(name) : say.separator(name)}</>;
}

/** A rendering of the excerpt alone: one block, unless it is the whole post. */
export function excerptAlone(rendered: Rendered): Rendered {
  const { html, excerptHtml } = rendered;
  if (excerptHtml === html) return rendered;
  const isEmpty = excerptHtml === "";
  return {
    ...{ ...rendered, html: excerptHtml },
    blockEnds: isEmpty ? [] : [excerptHtml.length],
    blockLines: isEmpty ? [] : [1],
  };
}
