"use client";
import { type ReactNode, useRef } from "react";

/** What a sheet may be: its endings, for the computer's own choice. */
export const sheets = ".csv,.xlsx,.txt";

type Props = {
  label: string;
  accept: string;
  onChoose: (file: File) => void;
  icon?: ReactNode;
  className?: string;
  /** What the choice is called where the button's label changes. */
  name?: string;
};

/** The button that opens the computer's own choice of a file. The same file can be chosen again after it was changed. */
export function FilePicker({ label, accept, onChoose, icon, className = "", name = label }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={`button ${className}`} onClick={() => input.current?.click()}>
        {icon}
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={name}
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
