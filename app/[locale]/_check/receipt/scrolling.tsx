import type { ReactNode } from "react";

/** A region of its own that scrolls sideways where a table is wider than the page. */
export function Scrolling({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="overflow-x-auto print:overflow-visible" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
