"use client";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { deleteList } from "./actions.ts";

/** Deletes the list after one question: nothing brings it back but the sheet. */
export function DeleteList({ slug }: { slug: string }) {
  const t = useTranslations("participants.deletion");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const question = useRef<HTMLDivElement>(null);
  const confirm = () =>
    start(async () => {
      const answered = await deleteList({ slug }).catch(() => null);
      if (answered?.ok) return router.refresh();
      setProblem(failures(answered?.code ?? "unreachable", { reference: answered?.reference ?? "" }));
    });
  return (
    <div ref={question} tabIndex={-1} className="mt-6 outline-none">
      <FormProblem>{problem}</FormProblem>
      {asking ? (
        <div className="card measure p-4" role="status">
          <p>{t("question")}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <button type="button" className="button button-primary" disabled={pending} onClick={confirm}>
              {t("confirm")}
            </button>
            <button type="button" className="button" onClick={() => setAsking(false)}>
              {t("cancel")}
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          className="button px-3 text-small"
          onClick={() => {
            setAsking(true);
            question.current?.focus();
          }}
        >
          {t("button")}
        </button>
      )}
    </div>
  );
}
