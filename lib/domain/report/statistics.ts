// A published release as screen, PDF and spreadsheet show it: figures as numbers, words in one language. All three are drawn
// from these rows and from nothing else, so that what is suppressed on one is suppressed on every one.

/** What a release is told as: for the steering group, or as the year's performance figures. */
export const statisticsForms = ["steering", "performance"] as const;
export type StatisticsForm = (typeof statisticsForms)[number];
/** The kinds of file that can be made of it. */
export const statisticsKinds = ["pdf", "spreadsheet"] as const;

/** A row has its figures, one for each column (null is not counted), or says in words why none is shown. */
export type StatisticsRow = { id: string; group: string | null; name: string } & (
  | { figures: readonly (number | null)[]; hidden: null }
  | { figures: readonly never[]; hidden: string }
);

export type StatisticsTable = {
  id: string;
  title: string;
  /** What the figures are; null where the title says it. */
  intro: string | null;
  /** What the names in the first column are. */
  of: string;
  columns: readonly { id: string; title: string; unit: "count" | "percent" | "points" }[];
  rows: readonly StatisticsRow[];
  /** What is to be minded, below the figures; without rows, why there are none. */
  notes: readonly string[];
};

export type StatisticsReport = {
  head: {
    release: string;
    form: StatisticsForm;
    locale: "da" | "en";
    title: string;
    /** YYYY-MM-DD. */
    from: string;
    to: string;
    /** ISO 8601, UTC. */
    publishedAt: string;
    madeAt: string;
    edition: string;
    /** Contributors, rounded; null where not even that is shown. */
    contributors: number | null;
  };
  tables: readonly StatisticsTable[];
};
