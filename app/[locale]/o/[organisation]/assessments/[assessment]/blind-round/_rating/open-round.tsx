import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { OwnRatings } from "./own-ratings.ts";
import { RatingList } from "./rating-list.tsx";
import { Waiting, type Waits } from "./waiting.tsx";

type Round = {
  id: string;
  indicators: readonly string[];
  waiting: readonly Waits[] | null;
  mine: OwnRatings | null;
  done: boolean;
};

/** A round that is going on: the reader's own ratings, and for the lead who is done. */
export function OpenRound({ locale, round, view }: { locale: Locale; round: Round; view: EditionView }) {
  const t = translator(locale, "rounds");
  const { id, indicators, waiting, mine, done } = round;
  const questions = view.indicators
    .filter((indicator) => indicators.includes(indicator.id))
    .map((indicator) => {
      const max = view.rules.indicators.find((rules) => rules.id === indicator.id)?.maxPoints ?? 0;
      const scale = Array.from({ length: max + 1 }, (_, points) => ({ points, text: t("rating.scale", { points, max }) }));
      const { question, title, help } = indicator;
      return { ...{ id: indicator.id, question, title, help }, levels: indicator.levels.length === 0 ? scale : indicator.levels };
    });
  return (
    <>
      {mine === null && waiting === null && <p className="measure mt-6 text-lead">{t("waiting.others")}</p>}
      {waiting !== null && <Waiting round={id} raters={waiting} />}
      {mine !== null && <RatingList round={id} questions={questions} mine={mine} done={done} />}
    </>
  );
}
