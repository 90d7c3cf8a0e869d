"use client";
import { type ReactNode, useRef } from "react";

type Props = { label: string; icon: ReactNode; onChoose: (file: File) => void; isFirst?: boolean };

/** The button that opens the computer's own choice of a sheet. */
export function SheetPicker({ label, icon, onChoose, isFirst = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={`button mt-4 ${isFirst ? "button-primary" : ""}`} onClick={() => input.current?.click()}>
        {icon}
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,.xlsx,.txt"
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = "";
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
    </>
  );
}
