import type { Edition } from "#lib/domain/edition/edition.ts";
import type { Because } from "#lib/domain/scoring/result.ts";
import { targetOf } from "#lib/domain/scoring/target.ts";
import type { translator } from "../text.ts";
import type { ResultWords } from "./words.ts";

type Words = Pick<ResultWords, "number" | "ratio" | "bound" | "unitOf" | "levelText"> & {
  textOf: (id: string) => { ratingTitle: string } | undefined;
};
type Asked = { edition: Edition; indicator: string; because: Because | undefined; to: number };

/** What some points of an indicator take: the level's statement, or the limit of its figure beside the figure now; blank where there is nothing to say. */
export function stepText(
  words: Words,
  t: ReturnType<typeof translator<"result.target">>,
  { edition, indicator: id, because, to }: Asked,
): string {
  const indicator = edition.indicators[edition.positions.get(id) ?? -1];
  if (indicator === undefined) return "";
  const target = targetOf(indicator.rating, because, to);
  if (target === null) return "";
  if (target.kind === "statement") return words.levelText(id, to);
  const { now, of, bound } = target;
  const limit = words.bound(bound, words.unitOf(id, of));
  if (limit === "") return "";
  const from = typeof now === "number" ? words.number(now) : now === null ? null : words.ratio(...now);
  const sentence = from === null ? t("to", { limit }) : t("fromTo", { now: from, limit });
  const title = words.textOf(id)?.ratingTitle ?? "";
  return title === "" ? `${sentence}.` : `${title}: ${sentence}.`;
}
