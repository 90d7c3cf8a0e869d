import { safeFileName } from "#lib/domain/evidence/file-name.ts";
import type { Report } from "#lib/domain/report/report.ts";
import { translator } from "#lib/i18n/text.ts";

/** What a report's file is called: whose it is and as of which day. `extension` comes with its dot. */
export function reportFileName({ head: { locale, organisation, asOf } }: Report, extension: string): string {
  return safeFileName(`${translator(locale, "report")("fileName")}-${organisation.slug}-${asOf}${extension}`);
}
