"use client";
import { useTranslations } from "use-intl/react";
import { SelectField } from "#app/_ui/field.tsx";
import { type AttendanceField, attendanceFields } from "#lib/domain/attendance/mapping.ts";
import type { AttendancePreview } from "#lib/usecases/attendance/preview.ts";

type Props = { preview: AttendancePreview; onChange: (mapping: AttendancePreview["mapping"]) => void };

/** Which column holds what, with the first values of the chosen one beside it. */
export function Columns({ preview, onChange }: Props) {
  const t = useTranslations("attendance");
  const { headers, sample, mapping, mappedBy } = preview;
  const examplesOf = (field: AttendanceField) => {
    const at = headers.indexOf(mapping[field] ?? "\u0000");
    const values = sample.map((row) => row[at] ?? "").filter((value) => value !== "");
    return values.length === 0 ? undefined : t("examples", { values: values.join(", ").slice(0, 80) });
  };
  return (
    <fieldset>
      <legend className="font-medium text-lead">{t("mapping")}</legend>
      <p className="mt-1 text-muted text-small">{t(`mappedBy.${mappedBy}`)}</p>
      <div className="mt-4 grid gap-5 sm:grid-cols-2">
        {attendanceFields.map((field) => (
          <SelectField
            key={field}
            label={t(`fields.${field}`)}
            hint={examplesOf(field)}
            value={mapping[field] ?? ""}
            onChange={({ target: { value } }) => onChange({ ...mapping, [field]: value === "" ? undefined : value })}
          >
            <option value="">{t("notRead")}</option>
            {headers.map((header) => (
              <option key={header} value={header}>
                {header}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
    </fieldset>
  );
}
