import { useId } from "react";

type Props = { name: string; title: string; options: readonly (readonly [value: string, text: string])[]; required?: boolean };

/** A question with one answer among a few, that a browser asks by itself. */
export function Grades({ name, title, options, required = false }: Props) {
  const id = useId();
  return (
    <fieldset>
      <legend className="font-medium text-lead">{title}</legend>
      <div className="mt-2 grid">
        {options.map(([value, text]) => (
          <label
            key={value}
            htmlFor={`${id}-${value}`}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-base px-2 hover:bg-soft"
          >
            <input id={`${id}-${value}`} type="radio" name={name} value={value} required={required} className="size-4 accent-accent" />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
