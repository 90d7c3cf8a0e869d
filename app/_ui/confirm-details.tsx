import type { ReactNode } from "react";

/** Something that is meant seriously: folded away, and opened with its consequences before the button that does it. */
export function ConfirmDetails({ summary, children, className = "" }: { summary: ReactNode; children: ReactNode; className?: string }) {
  return (
    <details className={`group ${className}`}>
      <summary className="link inline-flex min-h-11 items-center text-small">{summary}</summary>
      <div className="mt-2 mb-3 border-line border-l-2 pl-4">{children}</div>
    </details>
  );
}
