"use client";
import { useLanguage } from "#app/_ui/use-language.ts";
import { useCheck } from "#app/[locale]/_check/state/check-context.ts";
import { entryOf } from "#lib/domain/assessment/quick-check.ts";
import type { HelpPlace } from "#lib/domain/offering/help.ts";
import { own } from "#lib/domain/record.ts";
import { rate } from "#lib/domain/scoring/rating.ts";
import { HelpList } from "./help-list.tsx";
import { useHelp } from "./use-help.ts";

/** Help with an indicator, where its answer is weak: answered, and below the most points. */
export function WeakHelp({ id, place }: { id: string; place: HelpPlace }) {
  const { edition, check } = useCheck();
  const locale = useLanguage();
  const indicator = edition.indicators[edition.positions.get(id) ?? -1];
  const given = indicator === undefined ? null : rate(indicator, entryOf(indicator, own(check.drafts, id)));
  const isWeak = given?.points != null && given.points.low === given.points.high && given.points.high < given.max;
  const help = useHelp(edition.identity.id, locale, isWeak);
  return isWeak ? <HelpList edition={edition.identity.id} indicator={id} place={place} help={own(help, id) ?? []} /> : null;
}
