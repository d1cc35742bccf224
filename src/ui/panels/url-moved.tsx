import { useEffect, useMemo } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import { holdUrl } from "#app/models/url-lock.ts";
import { relocation } from "#i18n/relocation.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import "./url-moved.css";
import { decodeAddress } from "#core/text/percent.ts";

/** Says that the URL is no longer the exported one, and what can be done about it. */
export function UrlMoved({ post }: { post: OpenPost }) {
  const app = useApp();
  const m = relocation[app.language.value];
  const lock = useMemo(() => holdUrl(app, post), [post]);
  useEffect(() => lock.stop, [lock]);
  const moved = lock.moved.value;
  const baseurl = app.blog.value?.config.value?.baseurl ?? "";

  async function takeBack() {
    const relocating = await app.library.relocating(post.id);
    await relocating?.carryOut(relocating.plan("exported"));
  }

  // There before it has something to say, or a screen reader would not hear it.
  return (
    <div class="url-moved" role="status">
      {moved && (
        <div>
          <Icon name="warning" />
          <div>
            <p>{m.moved}</p>
            <p class="way">
              <del>{baseurl + decodeAddress(moved.from)}</del>
              <span class="aside-voice"> {m.becomes} </span>
              <ins>{moved.to === null ? m.noUrl : baseurl + decodeAddress(moved.to)}</ins>
            </p>
            {moved.isRedirected && <p>{m.redirected}</p>}
            <div class="acts">
              <Button
                onClick={() => {
                  app.dialog.value = { kind: "rename", postId: post.id, to: "follow" };
                }}
              >
                {m.review}
              </Button>
              <Button tone="quiet" onClick={() => void takeBack()}>
                {m.takeBack}
              </Button>
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
