import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readOperation } from "#lib/usecases/operation/read.ts";
import { CedFrame } from "../_frame/ced-frame.tsx";
import { JobsSection } from "./jobs-section.tsx";
import { LettersSection } from "./letters-section.tsx";
import { SettingsSection, StorageSection, VersionsSection } from "./machine-sections.tsx";
import { ErrorsSection, StatementsSection } from "./process-sections.tsx";
import { StateSection } from "./state-section.tsx";
import { WebhooksSection } from "./webhooks-section.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "operation")("title") };
}

/** How the installation does, for CED's administrators: first whether something should be done, then what there is to know. */
export default async function OperationPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "operation");
  const { health, jobs, letters, storage, versions, process, settings } = await load(locale, readOperation, {});
  return (
    <CedFrame locale={locale} place={{ page: "operation" }}>
      <h1 className="text-title">{t("title")}</h1>
      <StateSection {...{ locale, health, process, settings }} at={new Date().toISOString()} />
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["operation", "faults", "failures"])}>
        <JobsSection locale={locale} jobs={jobs} />
      </MessagesProvider>
      <LettersSection locale={locale} letters={letters} />
      <ErrorsSection locale={locale} errors={process.errors} />
      <StorageSection locale={locale} storage={storage} />
      <StatementsSection locale={locale} statements={process.statements} />
      <VersionsSection locale={locale} versions={versions} memory={process.memory} />
      <WebhooksSection locale={locale} />
      <SettingsSection locale={locale} settings={settings} />
    </CedFrame>
  );
}
