"use client";
import { useTranslations } from "use-intl/react";
import { SelectField } from "#app/_ui/field.tsx";
import { type ColumnMapping, type Field, fields } from "#lib/domain/participants/mapping.ts";
import { commitments, participantTypes } from "#lib/domain/participants/participant.ts";
import { own } from "#lib/domain/record.ts";
import { wordKey } from "#lib/domain/sheet/columns.ts";
import type { Preview } from "#lib/usecases/participants/preview.ts";
import type { Words } from "./use-sheet.ts";

type Props = { preview: Preview; words: Words; onChange: (mapping: ColumnMapping) => void };

/** Which column holds what, with the first values of the chosen one beside it. */
function Columns({ preview: { headers, sample, mapping, mappedBy }, onChange }: Omit<Props, "words">) {
  const t = useTranslations("participants");
  const examplesOf = (header: string | undefined) => {
    const at = header === undefined ? -1 : headers.indexOf(header);
    const values = sample.map((row) => row[at] ?? "").filter((value) => value !== "");
    return values.length === 0 ? "" : t("sheet.examples", { values: values.join(", ").slice(0, 80) });
  };
  const choose = (field: Field, header: string) =>
    onChange({ ...mapping, columns: { ...mapping.columns, [field]: header === "" ? undefined : header } });
  return (
    <fieldset className="mt-6">
      <legend className="font-medium text-lead">{t("sheet.mapping")}</legend>
      <p className="mt-1 text-muted text-small">{t(`sheet.mappedBy.${mappedBy}`)}</p>
      <div className="mt-4 grid gap-5 sm:grid-cols-2">
        {fields.map((field) => (
          <div key={field}>
            <SelectField
              label={t(`fields.${field}`)}
              hint={t(`fieldHints.${field}`)}
              value={mapping.columns[field] ?? ""}
              onChange={(event) => choose(field, event.target.value)}
            >
              <option value="">{t("sheet.notRead")}</option>
              {headers.map((header) => (
                <option key={header} value={header}>
                  {header}
                </option>
              ))}
            </SelectField>
            <p className="mt-1 text-muted text-small">{examplesOf(mapping.columns[field])}</p>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** One word with the meaning it is given; "" while it has none. */
function Word<M extends string>({ label, word, meanings, options, onChange }: WordProps<M>) {
  const t = useTranslations("participants.sheet");
  const key = wordKey(word);
  const choose = (chosen: string) => {
    const { [key]: _, ...others } = meanings;
    const meaning = options.find(([option]) => option === chosen)?.[0];
    onChange(meaning === undefined ? others : { ...others, [key]: meaning });
  };
  return (
    <SelectField label={label} value={own(meanings, key) ?? ""} onChange={(event) => choose(event.target.value)}>
      <option value="">{t("unknownWord")}</option>
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

type WordProps<M extends string> = {
  label: string;
  word: string;
  meanings: Readonly<Record<string, M>>;
  options: readonly (readonly [M, string])[];
  onChange: (meanings: Record<string, M>) => void;
};

/** The words of the sheet that were not known, each to be given a meaning. */
function WordList({ preview: { mapping }, words, onChange }: Props) {
  const t = useTranslations("participants");
  if (words.type.length + words.commitment.length === 0) return null;
  const types = participantTypes.map((type) => [type, t(`types.${type}`)] as const);
  const bonds = commitments.map((commitment) => [commitment, t(`commitments.${commitment}`)] as const);
  return (
    <fieldset className="mt-8">
      <legend className="font-medium text-lead">{t("sheet.words")}</legend>
      <p className="mt-1 text-muted text-small">{t("sheet.wordsHint")}</p>
      <div className="mt-4 grid gap-5 sm:grid-cols-2">
        {words.type.map(({ word, count }) => (
          <Word
            key={word}
            {...{ word, meanings: mapping.types, options: types, label: t("sheet.type", { word, count }) }}
            onChange={(meanings) => onChange({ ...mapping, types: meanings })}
          />
        ))}
        {words.commitment.map(({ word, count }) => (
          <Word
            key={word}
            {...{ word, meanings: mapping.commitments, options: bonds, label: t("sheet.commitment", { word, count }) }}
            onChange={(meanings) => onChange({ ...mapping, commitments: meanings })}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** How the sheet is read; every change is tried out at once. */
export function MappingForm(props: Props) {
  return (
    <>
      <Columns {...props} />
      <WordList {...props} />
    </>
  );
}
