import Link from "next/link";
import type { BenchmarkCut } from "#lib/domain/insight/benchmark.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { CutOffer } from "#lib/usecases/insight/benchmark.ts";
import { cutName } from "./words.ts";

type Props = { locale: Locale; slug: string; cuts: readonly CutOffer[]; chosen: BenchmarkCut };

/** The published cuts; a closed one can be opened too, to read why. */
export function CutChoice({ locale, slug, cuts, chosen }: Props) {
  const t = translator(locale, "benchmark.others");
  const address = addressOf(locale, { page: "benchmarks", params: { organisation: slug } });
  return (
    <nav aria-label={t("choose")} className="mt-4">
      <ul className="flex flex-wrap gap-2">
        {cuts.map((offer) => (
          <li key={offer.cut}>
            <Link
              prefetch={false}
              scroll={false}
              href={`${address}?cut=${offer.cut}`}
              aria-current={offer.cut === chosen ? "true" : undefined}
              className="button aria-[current]:border-accent aria-[current]:bg-soft aria-[current]:font-semibold"
            >
              {cutName(locale, offer)}
              {offer.closed !== null && <span className="font-normal text-muted text-small">({t("isClosed")})</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
