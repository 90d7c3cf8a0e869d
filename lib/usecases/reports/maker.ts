import type { DossierMissing } from "#lib/domain/report/dossier.ts";
import type { Report } from "#lib/domain/report/report.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";

/**
 * A file that was made: its bytes, at most 25 MB, or for a larger one what gives them piece by piece. `missing` has what it
 * was made without, once the last byte was taken.
 */
export type Made = {
  bytes: Uint8Array | AsyncIterable<Uint8Array>;
  fileName: string;
  mediaType: string;
  missing?: readonly DossierMissing[];
};

/** What a maker works with: it acts as the person who asked, on the case they asked about. */
export type MakerContext = Caller & { id: string; case: SparringCase; locale: Locale };

/** Says how far the making has come, in per cent. */
export type Progress = (percent: number) => Promise<void>;

/**
 * Makes one kind of file of a report. It may be called again for the same report after a crash.
 *
 * @throws ReportFailed for an end that its page says in a sentence; bytes that come piece by piece may throw it too.
 */
export type Maker = (context: MakerContext, report: Report, progress: Progress) => Promise<Made>;
