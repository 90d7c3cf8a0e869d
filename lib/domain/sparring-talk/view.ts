/** From which side of a case somebody comes. */
export type Side = "secretariat" | "ced";

/** What a document is called, in Danish and, where it was said, in English. */
type Document = { title: string; titleEn: string | null };

/** Somebody who can be told of a message. */
export type TalkPerson = { id: string; name: string; side: Side };

/** One message as its reader sees it. Times are ISO 8601, UTC; an empty name is somebody's who was erased. */
export type TalkMessage = {
  id: string;
  kind: "message" | "evidence-request";
  indicator: string | null;
  removed: boolean;
  /** Null when it was removed. */
  text: string | null;
  by: { name: string; side: Side };
  at: string;
  own: boolean;
  isNew: boolean;
  mentions: string[];
  settled: { by: string; at: string; document: Document | null } | null;
  /** The plan action made of it, for the secretariat. */
  plan: string | null;
  can: { remove: boolean; settle: boolean; plan: boolean };
  /** What the secretariat can settle it with. */
  documents: (Document & { id: string })[];
};

/** The conversation of a case, at one indicator or (`null`) all of it, the oldest message first. */
export type Talk = {
  case: string;
  indicator: string | null;
  side: Side;
  /** Whether the secretariat shares the assessment with CED now. */
  shared: boolean;
  edition: { id: string; revision: number };
  organisation: { slug: string; name: string };
  can: { discuss: boolean; ask: boolean; plan: boolean };
  messages: TalkMessage[];
  /** Who can be told, without the reader. */
  people: TalkPerson[];
};
