"use client";
import { useTranslations } from "use-intl/react";
import { SelectField } from "#app/_ui/field.tsx";
import type { BodyChoice, NameChoices } from "#lib/domain/attendance/mapping.ts";
import { own } from "#lib/domain/record.ts";
import type { AskedName } from "#lib/usecases/attendance/plan.ts";

type Cluster = { id: string; name: string };
type Props = {
  names: readonly AskedName[];
  clusters: readonly Cluster[];
  choices: NameChoices;
  onChange: (choices: NameChoices) => void;
};

const written = (choice: BodyChoice | undefined) => (choice === undefined ? "" : "cluster" in choice ? choice.cluster : choice.countsAs);
const chosen = (value: string): BodyChoice => (value === "cluster" || value === "other" ? { countsAs: value } : { cluster: value });

function NameChoice({ name: { key, written: name, people, suggestions }, clusters, choices, onChange }: Props & { name: AskedName }) {
  const t = useTranslations("attendance.names");
  const choose = (value: string) => {
    const { [key]: _, ...others } = choices.names;
    onChange({ ...choices, names: value === "" ? others : { ...others, [key]: chosen(value) } });
  };
  return (
    <SelectField
      label={t("label", { name, people })}
      value={written(own<BodyChoice>(choices.names, key))}
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">{t("undecided")}</option>
      {suggestions.length > 0 && (
        <optgroup label={t("suggestions")}>
          {suggestions.map(({ id, name: cluster }) => (
            <option key={id} value={id}>
              {cluster}
            </option>
          ))}
        </optgroup>
      )}
      <option value="other">{t("other")}</option>
      <option value="cluster">{t("newCluster")}</option>
      <optgroup label={t("more")}>
        {clusters
          .filter(({ id }) => !suggestions.some((one) => one.id === id))
          .map(({ id, name: cluster }) => (
            <option key={id} value={id}>
              {cluster}
            </option>
          ))}
      </optgroup>
    </SelectField>
  );
}

/** The names that a person decides about: one by one, all suggestions at once, and all the others as what most of them are. */
export function NameList({ askedCount, ...props }: Props & { askedCount: number }) {
  const t = useTranslations("attendance.names");
  const { names, choices, onChange } = props;
  const open = names.filter(({ key }) => !Object.hasOwn(choices.names, key));
  const suggested = open.filter(({ suggestions }) => suggestions.length > 0);
  // What is asked about and not shown yet is taken along.
  const rest = askedCount - suggested.length;
  const accept = () => {
    const taken = suggested.flatMap(({ key, suggestions: [first] }) =>
      first === undefined ? [] : [[key, { cluster: first.id }] as const],
    );
    onChange({ ...choices, names: { ...choices.names, ...Object.fromEntries(taken) } });
  };
  const others = () => {
    const taken = open.filter(({ suggestions }) => suggestions.length === 0).map(({ key }) => [key, { countsAs: "other" }] as const);
    onChange({ names: { ...choices.names, ...Object.fromEntries(taken) }, ...(askedCount > open.length ? { rest: "other" } : {}) });
  };
  return (
    <fieldset className="mt-8">
      <legend className="font-medium text-lead">{t("title")}</legend>
      <p className="measure mt-1 text-muted text-small">{t("count", { count: askedCount })}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {suggested.length > 0 && (
          <button type="button" className="button" onClick={accept}>
            {t("accept", { count: suggested.length })}
          </button>
        )}
        {rest > 0 && choices.rest === undefined && (
          <button type="button" className="button" onClick={others}>
            {t("rest", { count: rest })}
          </button>
        )}
      </div>
      <div className="mt-4 grid max-h-[32rem] gap-5 overflow-y-auto sm:grid-cols-2">
        {names.map((name) => (
          <NameChoice key={name.key} name={name} {...props} />
        ))}
      </div>
    </fieldset>
  );
}
