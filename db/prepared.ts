import type { Reader } from "./client.ts";

/** What only needs `select`: the reader, or a writer in its transaction. */
type Selecting = Pick<Reader, "select">;

/** A query that is built once for each connection and then only filled in: for the few that run with every request. */
export function preparedOn<Q>(build: (reader: Selecting) => Q): (reader: Selecting) => Q {
  const made = new WeakMap<Selecting, Q>();
  return (reader) => {
    const known = made.get(reader);
    if (known !== undefined) return known;
    const query = build(reader);
    made.set(reader, query);
    return query;
  };
}
