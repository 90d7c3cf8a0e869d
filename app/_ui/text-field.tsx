import type { ComponentProps } from "react";
import { useId } from "react";

type Props = ComponentProps<"input"> & { label: string; hint?: string | undefined; error?: string | undefined };

/** A labelled line of text with its hint and, when it is wrong, the sentence that says what would be right. */
export function TextField({ label, hint, error, className = "", ...input }: Props) {
  const id = useId();
  const described = [hint === undefined ? [] : [`${id}-hint`], error === undefined ? [] : [`${id}-error`]].flat().join(" ");
  return (
    <div className={className}>
      <label htmlFor={id} className="block font-medium text-small">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-0.5 text-muted text-small">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described === "" ? undefined : described}
        className="field mt-1.5 w-full max-w-md aria-invalid:border-stop"
      />
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1 font-medium text-small text-stop">
          {error}
        </p>
      )}
    </div>
  );
}

/** What is said of a whole form after it was refused; heard at once. */
export function FormProblem({ children }: { children: string | null }) {
  return (
    <div role="alert" aria-live="assertive">
      {children !== null && <p className="card measure mb-5 border-stop px-4 py-3 text-stop">{children}</p>}
    </div>
  );
}
