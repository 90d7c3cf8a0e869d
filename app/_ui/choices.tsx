import { type ComponentProps, type ReactNode, useId } from "react";

type Props = { title: string; hint: string; error: string | undefined; children: ReactNode; legend?: string };

/** Several to choose among, with what is wrong with the choice. */
export function Choices({ title, hint, error, children, legend = "text-lead" }: Props) {
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-hint${error === undefined ? "" : ` ${id}-error`}`}>
      <legend className={legend}>{title}</legend>
      <p id={`${id}-hint`} className="measure text-muted text-small">
        {hint}
      </p>
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1 font-medium text-small text-stop">
          {error}
        </p>
      )}
      <div className="mt-2">{children}</div>
    </fieldset>
  );
}

/** One of them, with a word about it. */
export function Choice({ children, aside, ...input }: ComponentProps<"input"> & { aside: string | undefined }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-baseline gap-3 rounded-base px-2 py-2 hover:bg-soft">
      <input type="checkbox" {...input} className="size-4 shrink-0 translate-y-0.5 accent-accent" />
      <span>
        {children} {aside !== undefined && <span className="text-muted text-small">({aside})</span>}
      </span>
    </label>
  );
}
