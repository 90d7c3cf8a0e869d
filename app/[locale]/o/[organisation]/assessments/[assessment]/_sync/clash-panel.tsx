"use client";
import { useFormatter, useTranslations } from "use-intl/react";
import type { Saved } from "#lib/domain/saving/draft-parts.ts";
import type { Field } from "#lib/domain/saving/field.ts";
import { useSynced } from "./synced-context.ts";
import { useValueWords } from "./use-value-words.ts";

type Props = { name: Saved; field: Field & { mine: NonNullable<Field["mine"]> }; title?: string; onChosen: () => void };

/** Two values of one thing, with who gave them and when, and the choice between them. What was typed stays until one is chosen. */
export function ClashPanel({ name, ...rest }: Omit<Props, "field">) {
  const field = useSynced().synced.fields.get(name);
  return field?.clash !== true || field.mine === null ? null : <Choice name={name} field={{ ...field, mine: field.mine }} {...rest} />;
}

function Choice({ name, field, title, onChosen }: Props) {
  const t = useTranslations("saving.clash");
  const former = useTranslations("saving")("former");
  const format = useFormatter();
  const words = useValueWords();
  const { store, me } = useSynced();
  const { by, at, value } = field.known;
  const author = by === null || by.name === "" ? former : by.name;
  const time = at === null ? "" : format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  const choose = (choice: "mine" | "theirs") => {
    store.settle(name, choice);
    onChosen();
  };
  return (
    <section role="alert" aria-label={t("title")} className="card mt-4 border-warn p-4">
      <h3 className="font-semibold text-warn">
        {title !== undefined && `${title}: `}
        {t("title")}
      </h3>
      <p className="measure mt-1 text-small">{by?.id === me.id ? t("textMe") : t("text", { name: author })}</p>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <Value heading={t("mine")} lines={words(name, field.mine.value)}>
          <button type="button" className="button mt-3" onClick={() => choose("mine")}>
            {t("keep")}
          </button>
        </Value>
        <Value heading={t("theirs", { name: author, time })} lines={words(name, value)}>
          <button type="button" className="button mt-3" onClick={() => choose("theirs")}>
            {t("take")}
          </button>
        </Value>
      </div>
    </section>
  );
}

function Value({ heading, lines, children }: { heading: string; lines: readonly string[]; children: React.ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col items-start border-line border-t pt-3">
      <h4 className="text-muted text-small">{heading}</h4>
      {lines.map((line) => (
        <p key={line} className="mt-1 whitespace-pre-wrap">
          {line}
        </p>
      ))}
      {children}
    </div>
  );
}
