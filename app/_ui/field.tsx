import { type ComponentProps, type ReactNode, useId } from "react";

export type Labelled = { label: string; hint?: string | undefined; error?: string | undefined };
type Wired = { id: string; "aria-invalid": true | undefined; "aria-describedby": string | undefined };

/** A label, its hint, the control, and the sentence that says what would be right. */
export function Field({
  label,
  hint,
  error,
  className = "",
  control,
}: Labelled & { className?: string; control: (wired: Wired) => ReactNode }) {
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
      {control({
        id,
        "aria-invalid": error === undefined ? undefined : true,
        "aria-describedby": described === "" ? undefined : described,
      })}
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1 font-medium text-small text-stop">
          {error}
        </p>
      )}
    </div>
  );
}

/** A choice of one in a list; its options are its children. */
export function SelectField({ label, hint, error, className = "", ...select }: ComponentProps<"select"> & Labelled) {
  return (
    <Field
      {...{ label, hint, error, className }}
      control={(wired) => <select {...select} {...wired} className="field mt-1.5 w-full aria-invalid:border-stop" />}
    />
  );
}

/** Several lines of text. */
export function TextAreaField({ label, hint, error, className = "", ...area }: ComponentProps<"textarea"> & Labelled) {
  return (
    <Field
      {...{ label, hint, error, className }}
      control={(wired) => <textarea rows={3} {...area} {...wired} className="field mt-1.5 w-full aria-invalid:border-stop" />}
    />
  );
}
