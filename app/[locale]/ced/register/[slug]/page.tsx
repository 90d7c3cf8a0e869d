import type { Metadata } from "next";
import Link from "next/link";
import { ask, load } from "#app/_adapters/page.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { FieldId } from "#lib/domain/label/fields.ts";
import type { RegionId } from "#lib/domain/region/regions.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readEntry } from "#lib/usecases/register/entry.ts";
import { readHistory } from "#lib/usecases/register/history.ts";
import { CedFrame } from "../../_frame/ced-frame.tsx";
import { BatchList } from "../batch-list.tsx";
import { ChangeCluster } from "../profile-form.tsx";
import { ReasonForm } from "../reason-form.tsx";
import { Awards } from "./awards.tsx";
import { Criteria, Successors } from "./facts.tsx";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const entry = await ask(readEntry, { slug });
  return { title: entry.ok ? entry.value.name : translator(locale, "registerDesk")("title") };
}

/** All that the register says of one cluster, to be recorded, corrected and undone. */
export default async function EntryPage({ params }: Props) {
  const { locale, slug } = await params;
  const t = translator(locale, "registerDesk");
  const entry = await load(locale, readEntry, { slug });
  const { id, name, version, awards, criteria, successors, field, region } = entry;
  const { batches } = await load(locale, readHistory, { cluster: id });
  const values = {
    ...{ name, field: (field ?? "") as FieldId | "", region: (region ?? "") as RegionId | "" },
    ...{ regionConfidence: entry.regionConfidence ?? ("stated" as const), host: entry.host ?? "", founded: entry.founded ?? "" },
    ...{ website: entry.website ?? "", eccp: entry.eccp ?? "", secretariat: entry.secretariat ?? "" },
  };
  return (
    <CedFrame locale={locale} place={{ page: "registerEntry", params: { slug } }}>
      <p>
        <Link className="link inline-block py-2 text-small" href={addressOf(locale, { page: "register" })}>
          {t("profile.back")}
        </Link>
      </p>
      <h1 className="text-title">{name}</h1>
      <p className="mt-2">
        <Link className="link inline-block py-2" href={addressOf(locale, { page: "cluster", params: { slug } })}>
          {t("profile.public")}
        </Link>
      </p>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["registerDesk", "shared", "faults", "failures"])}>
        <Awards {...{ locale, cluster: id, awards }} />
        <Criteria {...{ locale, cluster: id, criteria }} />
        <Successors {...{ locale, cluster: id, successors }} />
        <section className="mt-10" aria-labelledby="profile">
          <h2 id="profile" className="mb-3 text-lead">
            {t("profile.title")}
          </h2>
          <ChangeCluster key={version} {...{ locale, cluster: id, version, values }} />
          <ConfirmDetails summary={t("profile.remove")}>
            <ReasonForm
              kind="cluster"
              of={{ cluster: id, version }}
              text={t("profile.removeText")}
              button={t("profile.removeSubmit")}
              goTo={addressOf(locale, { page: "register" })}
            />
          </ConfirmDetails>
        </section>
        <section className="mt-10" aria-labelledby="changes">
          <h2 id="changes" className="text-lead">
            {t("history")}
          </h2>
          <BatchList locale={locale} batches={batches} />
        </section>
      </MessagesProvider>
    </CedFrame>
  );
}
