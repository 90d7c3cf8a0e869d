"use client";
import { useTranslations } from "use-intl/react";
import type { Standing } from "#app/_adapters/action.ts";
import { StandingRating } from "#lib/domain/sparring/schema.ts";

/** The rating that somebody else saved meanwhile, and a way to take it over. */
export function StandingNote({ standing, onTake }: { standing: Standing; onTake: (rating: StandingRating) => void }) {
  const t = useTranslations("sparring.rate");
  const reasonName = useTranslations("sparring.reasons");
  const former = useTranslations("sparring")("former");
  const parsed = StandingRating.safeParse(standing.value);
  if (!parsed.success) return null;
  const { points, reason, comment } = parsed.data;
  const said = [points === null ? [] : [t("option", { points })], reason === null ? [] : [reasonName(reason)]].flat().join(" · ");
  return (
    <div className="card border-warn px-4 py-3 text-small">
      <p className="font-medium">{t("theirs", { name: standing.by?.name || former })}</p>
      <p>{points === null ? t("theirsNone") : said}</p>
      {comment !== "" && <p className="whitespace-pre-line">{comment}</p>}
      <button type="button" className="link min-h-11 py-2" onClick={() => onTake(parsed.data)}>
        {t("take")}
      </button>
      <p className="text-muted">{t("orSave")}</p>
    </div>
  );
}
