/** A fake of the File System Access handles, as Chromium behaves, for faults that a real disk will not produce. */
export class MemoryDirectory {
  readonly kind = "directory";
  readonly name: string;
  readonly children = new Map<string, MemoryDirectory | MemoryFile>();
  permission: PermissionState = "granted";

  constructor(name: string, texts: Record<string, string> = {}) {
    this.name = name;
    for (const [path, text] of Object.entries(texts)) {
      const folders = path.split("/");
      const file = folders.pop()!;
      let at: MemoryDirectory = this;
      for (const folder of folders) at = at.folder(folder);
      at.children.set(file, new MemoryFile(file, new TextEncoder().encode(text)));
    }
  }

  /** This fake where the code under test wants the browser's own. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  folder(name: string): MemoryDirectory {
    const found = this.children.get(name);
    if (found instanceof MemoryDirectory) return found;
    const made = new MemoryDirectory(name);
    this.children.set(name, made);
    return made;
  }

  file(path: string): MemoryFile {
    const [first, ...rest] = path.split("/");
    const found = this.children.get(first!);
    if (found instanceof MemoryFile) return found;
    if (found instanceof MemoryDirectory) return found.file(rest.join("/"));
    throw new Error(`no ${path}`);
  }

  async getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<MemoryDirectory> {
    const found = this.find(name, options);
    if (found instanceof MemoryFile) throw new DOMException("a file", "TypeMismatchError");
    return found ?? this.folder(name);
  }

  async getFileHandle(name: string, options?: { create?: boolean }): Promise<MemoryFile> {
    const found = this.find(name, options);
    if (found instanceof MemoryDirectory) throw new DOMException("a folder", "TypeMismatchError");
    if (found) return found;
    const made = new MemoryFile(name, new Uint8Array());
    this.children.set(name, made);
    return made;
  }

  private find(name: string, options?: { create?: boolean }): MemoryDirectory | MemoryFile | undefined {
    if (this.permission !== "granted") throw new DOMException("no permission", "NotAllowedError");
    if (name.includes(":")) throw new TypeError("Failed to execute 'getFileHandle': Name is not allowed.");
    const found = this.children.get(name);
    if (!found && !options?.create) throw new DOMException("nothing there", "NotFoundError");
    return found;
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.children.delete(name)) throw new DOMException("nothing there", "NotFoundError");
  }

  async *entries(): AsyncGenerator<[string, MemoryDirectory | MemoryFile]> {
    if (this.permission !== "granted") throw new DOMException("no permission", "NotAllowedError");
    yield* this.children.entries();
  }

  async *keys(): AsyncGenerator<string> {
    for await (const [name] of this.entries()) yield name;
  }

  async queryPermission(): Promise<PermissionState> {
    return this.permission;
  }

  async requestPermission(): Promise<PermissionState> {
    if (this.permission === "prompt") this.permission = "granted";
    return this.permission;
  }
}

export class MemoryFile {
  readonly kind = "file";
  readonly name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Thrown at this step of the next write. */
  fault: { at: "createWritable" | "write" | "close"; error: Error } | undefined;
  aborted = 0;

  constructor(name: string, bytes: Uint8Array<ArrayBuffer>) {
    this.name = name;
    this.bytes = bytes;
  }

  async getFile(): Promise<File> {
    return new File([this.bytes], this.name, { lastModified: 1_000 });
  }

  async createWritable() {
    const step = (at: string) => {
      if (this.fault?.at === at) throw this.fault.error;
    };
    step("createWritable");
    let swap = new Uint8Array();
    return {
      write: async (bytes: Uint8Array<ArrayBuffer> | Blob) => {
        step("write");
        swap = bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes.slice();
      },
      close: async () => {
        step("close");
        this.bytes = swap;
      },
      abort: async () => {
        this.aborted++;
      },
    };
  }
}
