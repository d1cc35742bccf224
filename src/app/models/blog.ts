import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { SiteConfig } from "#core/jekyll/config.ts";
import type { Site } from "#core/jekyll/site.ts";
import type { Card } from "#core/post/card.ts";
import type { BlogStore } from "#store/blog-store.ts";
import type { Registry } from "#store/registry.ts";
import type { Blog, SiteFile } from "#store/schema.ts";
import type { Folder } from "#transfer/folder/folder.ts";
import { haveSameDocuments, siteOf } from "./site.ts";

/** The blog on the desk: its settings, its repository's folder when there is one, and the site around its posts. */
export type BlogModel = {
  id: string;
  name: ReadonlySignal<string>;
  rename(name: string): Promise<void>;
  /** Writes it into the registry again, which has lost it with the rest when site data were cleared. */
  register(): Promise<void>;
  store: BlogStore;
  /** Null until `_config.yml` was read: the list alone needs neither it nor a YAML reader. */
  config: ReadonlySignal<SiteConfig | null>;
  loadConfig(): Promise<SiteConfig>;
  hasConfig: ReadonlySignal<boolean>;
  /** The folder it was opened from, where the browser can keep one. */
  folder: ReadonlySignal<FolderState | null>;
  /** The folder itself once writing is allowed; asks for the permission, so from a click only. */
  openFolder(): Promise<Folder | null>;
  /** Picks the folder anew; null when the writer changed her mind. */
  pickFolder(): Promise<Folder | null>;
  /** Makes it the blog's folder when it has none; false when another one is. */
  takeFolder(handle: FileSystemDirectoryHandle): Promise<boolean>;
  /** What the preview knows of the blog; null until `_config.yml` was read. */
  site: ReadonlySignal<Site | null>;
  takeSiteFiles(files: readonly SiteFile[]): Promise<void>;
  /** Every file of its repository: takes the place of the list before. */
  takePaths(paths: readonly string[]): Promise<void>;
  /** A picture of the blog's folder by the address that a post gives it; null when it cannot be read. */
  image(src: string): Promise<Blob | null>;
};

export type FolderState = { name: string; permission: "granted" | "prompt" | "denied" };

export type BlogSource = {
  blog: Blog;
  registry: Registry;
  store: BlogStore;
  cards: ReadonlySignal<readonly Card[]>;
};

export function createBlog({ blog, registry, store, cards }: BlogSource): BlogModel {
  const name = signal(blog.name);
  const handle: Signal<FileSystemDirectoryHandle | null> = signal(blog.folder ?? null);
  // Until the browser answers, nothing says that the folder is closed.
  const permission = signal<FolderState["permission"]>("granted");
  const siteFiles = signal<readonly SiteFile[]>([]);
  const paths = signal<readonly string[] | undefined>(undefined);
  const configText = computed(
    () => siteFiles.value.find((file) => /^_config\.ya?ml$/.test(file.path))?.text ?? null,
  );
  const jekyll = signal<typeof import("#core/jekyll/config.ts") | null>(null);
  const config = computed(() => jekyll.value?.readConfig(configText.value).config ?? null);
  let configLoaded: Promise<void> | null = null;
  let told: Site | null = null;
  const site = computed(() => {
    if (!config.value) return null;
    const next = siteOf(config.value, cards.value, siteFiles.value, paths.value);
    const isSame =
      told !== null &&
      told.config === next.config &&
      told.files === next.files &&
      told.paths === next.paths &&
      haveSameDocuments(told.documents, next.documents);
    // The same object while nothing changed that the preview could show: it is sent to a worker each time.
    if (!isSame) told = next;
    return told;
  });

  async function loadSite(): Promise<void> {
    const [files, listed, tools] = await Promise.all([
      store.siteFiles(),
      store.meta<string[]>(pathsKey),
      import("#core/jekyll/config.ts"),
    ]);
    batch(() => {
      paths.value = listed;
      siteFiles.value = files;
      jekyll.value = tools;
    });
  }

  async function loadConfig(): Promise<SiteConfig> {
    configLoaded ??= loadSite().catch((error: unknown) => {
      // Every save asks for it: one that failed must not be the answer for ever.
      configLoaded = null;
      throw error;
    });
    await configLoaded;
    if (!config.value) throw new Error("The configuration was loaded and is not there");
    return config.value;
  }

  async function saveBlog(change: Partial<Blog>): Promise<void> {
    // Another tab may have named it, or picked its folder, since.
    const stored = (await registry.blogs()).find(({ id }) => id === blog.id);
    await registry.saveBlog({ ...(stored ?? blog), ...change });
  }

  async function folderOf(from: FileSystemDirectoryHandle, ask: boolean): Promise<Folder | null> {
    const { openFolder } = await import("#transfer/folder/fs-access.ts");
    const folder = openFolder(from);
    permission.value = await folder.permission(ask);
    return permission.value === "granted" ? folder : null;
  }

  async function keepFolder(picked: FileSystemDirectoryHandle): Promise<void> {
    handle.value = picked;
    permission.value = "granted";
    await saveBlog({ folder: picked });
  }

  if (blog.folder) {
    // Asked without a prompt, and of the handle itself: the list alone loads nothing that reads folders.
    blog.folder.queryPermission({ mode: "readwrite" }).then(
      (answer) => {
        permission.value = answer;
      },
      () => {
        permission.value = "denied";
      },
    );
  }

  return {
    id: blog.id,
    name,
    async rename(next) {
      name.value = next;
      await saveBlog({ name: next });
    },
    register: () => saveBlog({}),
    store,
    config,
    loadConfig,
    hasConfig: computed(() => configText.value !== null),
    folder: computed(() => (handle.value ? { name: handle.value.name, permission: permission.value } : null)),
    openFolder: async () => (handle.value ? folderOf(handle.value, true) : null),
    async pickFolder() {
      const { pickFolder } = await import("#transfer/folder/fs-access.ts");
      const picked = await pickFolder();
      if (!picked) return null;
      await keepFolder(picked);
      return folderOf(picked, true);
    },
    async takeFolder(picked) {
      const other = handle.value !== null && !(await handle.value.isSameEntry(picked));
      if (!other) await keepFolder(picked);
      return !other;
    },
    site,
    async takeSiteFiles(taken) {
      if (taken.length === 0) return;
      await loadConfig();
      await store.saveSiteFiles([...taken]);
      const byPath = new Map(siteFiles.value.map((file) => [file.path, file]));
      for (const file of taken) byPath.set(file.path, file);
      siteFiles.value = [...byPath.values()];
    },
    async takePaths(taken) {
      await loadConfig();
      await store.saveMeta(pathsKey, taken);
      paths.value = taken;
    },
    async image(src) {
      if (!handle.value || permission.value !== "granted") return null;
      const baseurl = config.value?.baseurl ?? "";
      const local = baseurl !== "" && src.startsWith(`${baseurl}/`) ? src.slice(baseurl.length) : src;
      try {
        const folder = await folderOf(handle.value, false);
        const bytes = await folder?.read(decodeURI(local.replace(/[?#].*$/, "")).replace(/^\/+/, ""));
        return bytes ? new Blob([new Uint8Array(bytes)], { type: imageType(local) }) : null;
      } catch {
        // An address that no file can have, or a folder that went away: the picture is shown as missing.
        return null;
      }
    },
  };
}

/** In the store's `meta`: the paths of the repository's files. */
const pathsKey = "paths";

/** SVG needs its type to be drawn; the others are recognised by their bytes. */
function imageType(path: string): string {
  return /\.svg$/i.test(path) ? "image/svg+xml" : "";
}
