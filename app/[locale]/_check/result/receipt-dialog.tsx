"use client";
import { createContext, type ReactNode, use, useCallback, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";

type Shown = { title: string; content: ReactNode };

const Context = createContext<(shown: Shown) => void>(() => {});

/** One dialog for the whole page, in which any figure shows its arithmetic. */
export function ReceiptDialog({ children }: { children: ReactNode }) {
  const t = useTranslations("result.receipt");
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const heading = useId();
  const show = useCallback((next: Shown) => {
    setShown(next);
    dialog.current?.showModal();
  }, []);
  return (
    <Context value={show}>
      {children}
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        // The event comes after the dialog has closed: by then another figure may have opened it again.
        onClose={({ currentTarget }) => currentTarget.open || setShown(null)}
        className="card m-auto max-h-[88dvh] w-[min(46rem,calc(100vw-2rem))] overflow-y-auto p-5 text-ink backdrop:bg-ink/40 sm:p-7"
      >
        <h2 id={heading} className="text-lead">
          {t("of", { what: shown?.title ?? "" })}
        </h2>
        <div className="mt-3">{shown?.content}</div>
        <button type="button" className="button mt-6" onClick={() => dialog.current?.close()}>
          {t("close")}
        </button>
      </dialog>
    </Context>
  );
}

/** A figure that opens to its receipt. */
export function Receipted({ title, content, children }: Shown & { children: ReactNode }) {
  const t = useTranslations("result.receipt");
  const show = use(Context);
  return (
    <button
      type="button"
      onClick={() => show({ title, content })}
      className="min-h-11 cursor-pointer text-left tabular-nums underline decoration-dotted underline-offset-4 hover:decoration-solid"
    >
      {children} <span className="sr-only">({t("show")})</span>
    </button>
  );
}
