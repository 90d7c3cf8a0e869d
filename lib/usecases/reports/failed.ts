import type { ReportFailure } from "#lib/i18n/messages/report.ts";

/** Ends the making of a report with a reason that its page says in a sentence; trying again would not help. */
export class ReportFailed extends Error {
  override readonly name = "ReportFailed";
  readonly code: ReportFailure;
  constructor(code: ReportFailure, options?: ErrorOptions) {
    super(`the report cannot be made: ${code}`, options);
    this.code = code;
  }
}
