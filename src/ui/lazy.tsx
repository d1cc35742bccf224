import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component that is there later; `preload` asks for it before it is shown. */
export type Lazy<Props> = ComponentType<Props> & { preload(): void };

type Load<Props> = () => Promise<ComponentType<Props>>;

/** A component whose code comes when it is first shown; nothing stands in its place until then. */
export function lazy<Props extends object = Record<never, never>>(
  load: Load<Props>,
  isAside = false,
): Lazy<Props> {
  let loaded: ComponentType<Props> | null = null;
  const preload = () => {
    load().then(
      (component) => {
        loaded = component;
      },
      // Asked for again, and told, when it is shown.
      () => undefined,
    );
  };
  return Object.assign(Lazy, { preload });

  function Lazy(props: Props) {
    const [, update] = useState(0);
    const [failure, setFailure] = useState<unknown>(null);
    useEffect(() => {
      if (loaded) return;
      let here = true;
      load().then(
        (component) => {
          loaded = component;
          if (here) update(1);
        },
        (error) => here && setFailure(error),
      );
      return () => {
        here = false;
      };
    }, []);
    // Thrown while rendering, so that the surface's boundary shows it.
    if (failure !== null && !isAside) throw failure;
    const Component = loaded;
    return Component && <Component {...props} />;
  }
}

/**
 * One that stands beside what the writer works in, which must not go with it: where its code cannot be had, nothing is
 * shown, and the page tells of a missing part by itself.
 */
export const aside = <Props extends object = Record<never, never>>(load: Load<Props>): Lazy<Props> =>
  lazy(load, true);
