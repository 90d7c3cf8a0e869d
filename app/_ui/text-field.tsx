import type { ComponentProps } from "react";
import { Field, type Labelled } from "./field.tsx";

/** A labelled line of text with its hint and, when it is wrong, the sentence that says what would be right. */
export function TextField({ label, hint, error, className = "", ...input }: ComponentProps<"input"> & Labelled) {
  return (
    <Field
      {...{ label, hint, error, className }}
      control={(wired) => <input {...input} {...wired} className="field mt-1.5 w-full max-w-md aria-invalid:border-stop" />}
    />
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
