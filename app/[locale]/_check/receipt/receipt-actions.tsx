"use client";
import { useTranslations } from "use-intl/react";
import type { Answers } from "#lib/domain/assessment/schema.ts";
import { receiptJson } from "#lib/domain/scoring/receipt.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { useCheck } from "../state/check-context.ts";
import { download } from "../state/download.ts";

/** Print, download, and the line that recomputes the receipt offline. */
export function ReceiptActions({ answers, result }: { answers: Answers; result: Result }) {
  const t = useTranslations("result.receipt");
  const { edition } = useCheck();
  return (
    <div className="no-print">
      <div className="mt-5 flex flex-wrap gap-3">
        <button
          type="button"
          className="button button-primary"
          onClick={() => download(t("fileName"), receiptJson(edition, answers, result))}
        >
          {t("download")}
        </button>
        <button type="button" className="button" onClick={() => download(t("answersName"), `${JSON.stringify(answers, null, 2)}\n`)}>
          {t("downloadAnswers")}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {t("print")}
        </button>
      </div>
      <p className="measure mt-4 text-muted text-small">
        {t("recompute")}{" "}
        <code className="break-words rounded-base bg-soft px-1.5 py-0.5 text-ink">npm run -s readiness -- --receipt {t("fileName")}</code>
      </p>
    </div>
  );
}
