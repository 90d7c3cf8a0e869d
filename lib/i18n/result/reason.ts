import type { Because, Bound } from "#lib/domain/scoring/result.ts";
import type { translator } from "../text.ts";
import type { ResultWords } from "./words.ts";

type Words = Pick<ResultWords, "number" | "figure" | "ratio" | "bound" | "unitOf" | "inputLabel" | "levelText" | "list">;
type Asked = { indicator: string; because: Because | undefined; max: number };

/** Why an indicator has its points, in words and figures: what is answered, the step reached and the next one. */
export function reasonOf(words: Words, t: ReturnType<typeof translator<"result.rules">>, { indicator: id, because, max }: Asked): string {
  const steps = (reached: Bound | null, next: Bound | null, unit: string) => {
    const after = next === null ? "" : ` ${t("next", { limit: words.bound(next, unit), points: next.points })}`;
    return (reached === null ? t("notReached") : t("reached", { limit: words.bound(reached, unit), points: reached.points })) + after;
  };
  switch (because?.rule) {
    case "rubric":
      return t("rubric", { text: words.levelText(id, because.points) });
    case "thresholds": {
      const unit = words.unitOf(id, because.of);
      return `${t("thresholds", { value: words.figure(because.value, unit) })} ${steps(because.reached, because.next, unit)}`;
    }
    case "ratio": {
      const [of, per] = because.value;
      const figures = t("ratio", { of: words.number(of), per: words.number(per), percent: words.ratio(of, per) });
      return `${figures} ${steps(because.reached, because.next, "")}`;
    }
    case "rated":
      return t("rated", { points: because.points });
    case "not-applicable":
      return t("notApplicable", { reason: because.reason });
    case "per-zero":
      return t("perZero", { per: words.inputLabel(id, because.per), max });
    case "unanswered": {
      const labels = because.missing.filter((key) => key !== "points").map((key) => words.inputLabel(id, key));
      return labels.length === 0 ? t("unanswered", { max }) : `${t("unanswered", { max })} ${t("missing", { list: words.list(labels) })}`;
    }
    case undefined:
      return "";
  }
}
