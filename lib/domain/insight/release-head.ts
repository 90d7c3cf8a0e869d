/** A published release as a page names it: its period's first and last day (YYYY-MM-DD), and when it was published (ISO 8601). */
export type ReleaseHead = { id: string; from: string; to: string; publishedAt: string };
