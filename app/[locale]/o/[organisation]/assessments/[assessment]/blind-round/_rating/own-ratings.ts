/** What the reader gave so far, by indicator. */
export type OwnRatings = Readonly<Record<string, { points: number; note: string }>>;

/** An indicator as a rater sees it: the question and the points to choose among, never what anybody else gave. */
export type Question = {
  id: string;
  title: string;
  question: string;
  help: string;
  levels: readonly { points: number; text: string }[];
};
