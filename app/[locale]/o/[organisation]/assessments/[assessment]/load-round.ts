import "server-only";
import { notFound } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { danishDate } from "#lib/domain/date.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { keptView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { readAssessment } from "#lib/usecases/assessments/read.ts";
import { readAssessmentEdition } from "#lib/usecases/assessments/read-edition.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { readName } from "#lib/usecases/people/read-name.ts";
import type { RoundView } from "./_sync/synced-context.ts";

type Asked = { locale: Locale; organisation: string; assessment: string };

/** An assessment of the organisation that the address names, with its edition in the reader's language. */
export async function loadRound({ locale, organisation: slug, assessment }: Asked) {
  const [organisation, found, { text, ...digests }, me] = await Promise.all([
    load(locale, readOrganisation, { slug }),
    load(locale, readAssessment, { assessment }),
    load(locale, readAssessmentEdition, { assessment }),
    load(locale, readName, {}),
  ]);
  if (found.organisation !== organisation.id) notFound();
  const round: RoundView = {
    ...{ organisation: slug, assessment, saved: found.saved, submitted: found.state === "submitted", mayAnswer: found.can.answer },
    me,
    asOf: danishDate(found.submittedAt === null ? new Date() : new Date(found.submittedAt)),
  };
  return { organisation, found, round, view: keptView(digests, locale, () => JSON.parse(text) as EditionDocument) };
}
