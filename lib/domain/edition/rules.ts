/** The keys of an edition that have no effect on a result (contract §1, `rulesDigest`). */
const atTheTop = new Set(["revision", "effectiveFrom", "basis", "visibility"]);
const anywhere = new Set([
  ...["evidence", "validity", "fee", "daysOnSite", "documentsDueDaysBefore"],
  ...["title", "question", "help", "label", "text", "source", "confidence"],
]);

function strip(node: unknown, top: boolean): unknown {
  if (Array.isArray(node)) return node.map((item) => strip(item, false));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => (anywhere.has(key) || (top && atTheTop.has(key)) ? [] : [[key, strip(value, false)]])),
  );
}

/** An edition document without what cannot change a result: two revisions with equal rules score alike. */
export function rulesOf(document: unknown): unknown {
  return strip(document, true);
}
