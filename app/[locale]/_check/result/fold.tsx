"use client";
import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";

type Props = { id: string; title: string; openAtFirst?: boolean; children: () => ReactNode };

/** A part of the page under a heading that folds; what is in it is only made while it is open. */
export function Fold({ id, title, openAtFirst = false, children }: Props) {
  const [open, setOpen] = useState(openAtFirst);
  return (
    <details id={id} className="group border-line border-t" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-11 list-none items-center gap-2 py-4">
        <ChevronRight aria-hidden className="size-5 shrink-0 text-accent group-open:rotate-90" />
        <h2 className="text-lead">{title}</h2>
      </summary>
      {open && <div className="pb-8">{children()}</div>}
    </details>
  );
}
