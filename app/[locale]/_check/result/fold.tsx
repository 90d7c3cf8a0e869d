"use client";
import { ChevronRight } from "lucide-react";
import { type ReactNode, useCallback, useState } from "react";

type Props = { id: string; title: string; openAtFirst?: boolean; children: () => ReactNode };

/** A part of the page under a heading that folds; what is in it is only made while it is open. */
export function Fold({ id, title, openAtFirst = false, children }: Props) {
  const [open, setOpen] = useState(openAtFirst);
  // The browser tells of a fold only after the next key has been taken; at the press, Tab leads into what opened.
  const atThePress = useCallback((summary: HTMLElement) => {
    const turn = (event: Event) => {
      event.preventDefault();
      setOpen((was) => !was);
    };
    summary.addEventListener("click", turn);
    return () => summary.removeEventListener("click", turn);
  }, []);
  return (
    <details id={id} className="group border-line border-t" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={atThePress} className="flex min-h-11 list-none items-center gap-2 py-4">
        <ChevronRight aria-hidden className="size-5 shrink-0 text-accent group-open:rotate-90" />
        <h2 className="text-lead">{title}</h2>
      </summary>
      {open && <div className="pb-8">{children()}</div>}
    </details>
  );
}
