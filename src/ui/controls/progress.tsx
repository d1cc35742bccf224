import "./progress.css";

/** How far a task is; without `done`, only that it goes on. */
export function Progress({ label, done, total }: { label: string; done?: number; total?: number }) {
  const known = done !== undefined && total !== undefined && total > 0;
  return (
    <div class="progress">
      <span>{label}</span>
      <progress aria-label={label} {...(known ? { value: done, max: total } : {})} />
    </div>
  );
}
