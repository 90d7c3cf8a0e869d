"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { DraftFigures } from "#lib/domain/edition/desk.ts";
import type { Figure } from "#lib/domain/edition/figures.ts";
import type { Fault } from "#lib/domain/fault.ts";
import { correct } from "../../actions.ts";
import { FaultList } from "../../fault-list.tsx";

type Shown = Pick<Figure, "kind" | "part" | "value"> & { points: number; labels: string };
type Props = { draft: string; digest: string; of: string; figures: readonly Shown[] };

/** Writes the figures of a label or an indicator; what is wrong is said at each. */
export function FiguresForm({ draft, digest, of, figures }: Props) {
  const t = useTranslations("editionDesk.figures");
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { register, submit, setValue, problem, errorOf, formState } = useActionForm(DraftFigures, correct, {
    defaultValues: { draft, digest, of, values: figures.map(({ value }) => value) },
    onFaults: (found) => {
      setSaved(false);
      setFaults(found.filter(({ path }) => !path.startsWith("/values")));
    },
    onDone: (written) => {
      setValue("digest", written.digest);
      setSaved(true);
      router.refresh();
    },
  });
  const nameOf = ({ kind, part, points, labels }: Shown) => {
    const name = t(`kinds.${kind}`, { points, labels });
    return part === null ? name : t(`parts.${part}`, { name });
  };
  return (
    <form onSubmit={submit} noValidate className="mt-4 grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <FaultList faults={faults} />
      <div className="grid gap-4 sm:grid-cols-2 lg:max-w-3xl">
        {figures.map((figure, at) => (
          <TextField
            key={nameOf(figure)}
            type="number"
            step="any"
            label={nameOf(figure)}
            className="[&_input]:tabular-nums"
            error={errorOf(`values.${at}`)}
            {...register(`values.${at}`, { valueAsNumber: true })}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-primary" disabled={formState.isSubmitting}>
          {t("save")}
        </button>
        <p role="status" className="text-ok text-small">
          {saved ? t("saved") : ""}
        </p>
      </div>
    </form>
  );
}
