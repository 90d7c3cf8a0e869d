import type { ReactNode } from "react";

type Props = { name: string; className?: string; children: ReactNode };

/** A region of its own that scrolls where a table is wider, or longer, than its place; what is hidden in it scrolls along. */
export function Scrolling({ name, className = "overflow-x-auto", children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={`relative ${className}`} tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
