import type { ReactNode } from "react";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { WorkspaceFrame } from "#app/[locale]/o/[organisation]/_frame/workspace-frame.tsx";
import { type EditionView, writtenView } from "#lib/editions/view.ts";
import type { Locale, Page } from "#lib/i18n/addresses.ts";
import type { Messages } from "#lib/i18n/messages/messages.ts";
import { messagesOf } from "#lib/i18n/text.ts";
import { StoppedNotice } from "./stopped-notice.tsx";
import type { RoundView } from "./synced-context.ts";
import { SyncedProvider } from "./synced-provider.tsx";

type Props = {
  locale: Locale;
  page: Page;
  organisation: { slug: string; name: string };
  round: RoundView;
  /** What the page shows of the edition, in the reader's language. */
  view: EditionView;
  params?: Readonly<Record<string, string>>;
  parts: readonly (keyof Messages)[];
  children: ReactNode;
};

/** A page of an assessment: the workspace's frame, messages for the browser, and the answers that the team gives together. */
export function RoundShell({ locale, page, organisation, round, view, params = {}, parts, children }: Props) {
  const place = { page, params: { organisation: round.organisation, assessment: round.assessment, ...params } };
  return (
    <WorkspaceFrame locale={locale} place={place} organisation={organisation}>
      <MessagesProvider locale={locale} messages={messagesOf(locale, [...parts, "saving", "shared"])}>
        <SyncedProvider locale={locale} view={writtenView(view)} round={round}>
          <StoppedNotice />
          {children}
        </SyncedProvider>
      </MessagesProvider>
    </WorkspaceFrame>
  );
}
