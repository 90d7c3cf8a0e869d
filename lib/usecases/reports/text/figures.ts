import type { ReportLocale } from "#lib/domain/report/report.ts";

export type Figures = ReturnType<typeof figuresIn>;

