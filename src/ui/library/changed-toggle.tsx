import { useApp } from "../app-context.ts";

/** Only what the blog's folder does not hold as it is here; nothing where there is no folder. */
export function ChangedToggle() {
  const app = useApp();
  const { filter } = app.library;
  const { changed } = filter.value;
  if (!app.blog.value?.folder.value) return null;
  return (
    <button
      type="button"
      class={`pill ${changed ? "on" : ""}`}
      aria-pressed={changed}
      onClick={() => {
        filter.value = { ...filter.value, changed: !changed };
      }}
    >
      <span>{app.words.value.library.changed}</span>
    </button>
  );
}
