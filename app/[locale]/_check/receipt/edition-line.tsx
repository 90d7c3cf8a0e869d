"use client";
import { useTranslations } from "use-intl/react";
import type { Result } from "#lib/domain/scoring/result.ts";
import { useWords } from "../result/_words/use-words.ts";

/** What a figure rests on: edition, revision, digest, engine and day. */
export function EditionLine({ result, full = false }: { result: Result; full?: boolean }) {
  const t = useTranslations("result.receipt");
  const words = useWords();
  const { id, revision, digest, rulesDigest } = result.edition;
  return (
    <div className="mt-4 text-muted text-small">
      <p>{t("edition", { edition: id, revision, engine: result.engine, date: words.date(result.asOf) })}</p>
      <p className="break-all">
        {t("digest")}: {digest}
      </p>
      {full && (
        <p className="break-all">
          {t("rulesDigest")}: {rulesDigest}
        </p>
      )}
    </div>
  );
}
