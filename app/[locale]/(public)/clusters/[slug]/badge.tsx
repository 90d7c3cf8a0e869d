import { TextAreaField } from "#app/_ui/field.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

type Props = { locale: Locale; slug: string; name: string; origin: string; address: string };

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The badge as it is now, and the lines that put it on another site. */
export function Badge({ locale, slug, name, origin, address }: Props) {
  const t = translator(locale, "clusters.cluster.badge");
  const image = `/api/v1/register/${slug}/badge.svg?lang=${locale}`;
  const alt = t("alt", { name });
  const code = `<a href="${address}#label"><img src="${origin}${image}" alt="${escaped(alt)}"></a>`;
  return (
    <section className="no-print mt-12" aria-labelledby="badge">
      <h2 id="badge" className="font-semibold text-lead">
        {t("title")}
      </h2>
      <p className="measure mt-2 text-muted">{t("text")}</p>
      {/* biome-ignore lint/performance/noImgElement: the badge is drawn for this moment; nothing about it can be made smaller */}
      <img src={image} alt={alt} height={44} className="mt-4 h-11 w-auto max-w-full" />
      <TextAreaField className="mt-4 max-w-3xl" label={t("code")} readOnly rows={4} defaultValue={code} spellCheck={false} />
    </section>
  );
}
