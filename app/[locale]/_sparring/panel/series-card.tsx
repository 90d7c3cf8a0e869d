import type { ReactNode } from "react";

type Props = { id: string; title: string; points: string | null; none: string; isOwn?: boolean; children?: ReactNode };

/** What one series says of an indicator: its points first, then why and by whom. */
export function SeriesCard({ id, title, points, none, isOwn = false, children }: Props) {
  return (
    <section aria-labelledby={id} className="card px-4 py-4 sm:px-5">
      <h2 id={id} className="font-medium text-muted text-small">
        {title}
      </h2>
      {points === null ? (
        <p className="mt-1">{none}</p>
      ) : (
        <p className={`mt-1 font-semibold text-lead tabular-nums ${isOwn ? "text-accent" : ""}`}>{points}</p>
      )}
      {children !== undefined && <div className="mt-2 grid gap-1.5 text-small">{children}</div>}
    </section>
  );
}
