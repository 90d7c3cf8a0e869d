"use client";
import { useState } from "react";
import { TextField } from "./text-field.tsx";
import { useFocusOnce } from "./use-focus-once.ts";

type Words = Record<"title" | "label" | "copy" | "copied" | "notCopied" | "done", string> & { hint?: string };

/** A secret that was just made, shown this once, with a button that copies it. */
export function ShownOnce({ secret, words, onDone }: { secret: string; words: Words; onDone: () => void }) {
  const [outcome, setOutcome] = useState<"copied" | "notCopied" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setOutcome("copied");
    } catch {
      setOutcome("notCopied"); // the browser refused, or has no clipboard: it is said how else to get at the secret
    }
  };
  return (
    <div className="card max-w-2xl px-5 py-4">
      <h3 ref={useFocusOnce()} tabIndex={-1} className="font-semibold outline-none">
        {words.title}
      </h3>
      <TextField
        {...{ label: words.label, hint: words.hint, className: "mt-3", readOnly: true, value: secret, translate: "no" }}
        onFocus={(event) => event.target.select()}
      />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <button type="button" className="button button-primary" onClick={copy}>
          {words.copy}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {words.done}
        </button>
        <p role="status">{outcome === null ? "" : words[outcome]}</p>
      </div>
    </div>
  );
}
