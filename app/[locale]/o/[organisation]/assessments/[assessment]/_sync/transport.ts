import { type Part, parts } from "#lib/domain/assessment/parts.ts";
import { partOf, type Saved } from "#lib/domain/saving/draft-parts.ts";
import { type Known, unsaved } from "#lib/domain/saving/field.ts";
import * as z from "#lib/domain/zod.ts";

/** What came of sending one value. */
export type Sent =
  | { kind: "saved"; version: number }
  | { kind: "stale"; theirs: Known }
  | { kind: "submitted" | "gone" | "refused" | "unreachable" };

export type Heard =
  | { kind: "read"; rows: Map<Saved, Known>; submitted: boolean; digest: string }
  | { kind: "unchanged" | "gone" | "unreachable" };

const Author = z.object({ id: z.string(), name: z.string() });
const Standing = z.object({ entry: z.unknown(), version: z.int(), by: z.nullable(Author), at: z.nullable(z.string()) });
const carried = z.nullable(z.enum(["confirm", "ask-again", "look"]));
const Row = z.object({ value: z.unknown(), version: z.int(), by: z.nullable(Author), at: z.nullable(z.string()), carried });

/** Everything saved of an assessment, by part and key, as the API gives it. */
const Rounded = z.object({
  edition: z.object({ digest: z.string() }),
  state: z.enum(["open", "submitted"]),
  saved: z.record(z.enum(parts), z.record(z.string(), Row)),
});

export type SavedRows = Readonly<Record<Part, Readonly<Record<string, Known>>>>;

export function rowsOf(rows: SavedRows): Map<Saved, Known> {
  return new Map(parts.flatMap((part) => Object.entries(rows[part]).map(([key, known]): [Saved, Known] => [`${part}/${key}`, known])));
}

function versionOf(response: Response): number {
  return Number(/^"(\d+)"$/.exec(response.headers.get("ETag") ?? "")?.[1]);
}

async function staleOf(response: Response, saved: Saved): Promise<Sent> {
  const { entry, version, by, at } = Standing.parse(await response.json());
  const { part } = partOf(saved);
  return { kind: "stale", theirs: version === 0 ? unsaved(part) : { value: entry, version, by, at, carried: null } };
}

/** A body that large may not be sent while the page is being left. */
const mostKeptAlive = 30_000;

/** The API of one assessment (contract §4). A call never throws: what cannot be reached or read is `unreachable`. */
export function openTransport(assessment: string) {
  const address = `/api/v1/assessments/${encodeURIComponent(assessment)}`;
  let etag: string | null = null;
  return {
    async send(saved: Saved, value: unknown, version: number): Promise<Sent> {
      if (navigator.onLine === false) return { kind: "unreachable" };
      const { part, key } = partOf(saved);
      const body = JSON.stringify(value);
      const headers = { "Content-Type": "application/json", "If-Match": `"${version}"` };
      try {
        const keepalive = body.length < mostKeptAlive;
        const response = await fetch(`${address}/${part}/${encodeURIComponent(key)}`, { method: "PUT", headers, body, keepalive });
        if (response.status === 200) return { kind: "saved", version: versionOf(response) };
        if (response.status === 412) return await staleOf(response, saved);
        if (response.status === 404) return { kind: "gone" };
        if (response.status === 409) return { kind: "submitted" };
        return { kind: response.status === 422 || response.status === 413 ? "refused" : "unreachable" };
      } catch {
        return { kind: "unreachable" };
      }
    },
    async read(): Promise<Heard> {
      if (navigator.onLine === false) return { kind: "unreachable" };
      try {
        const response = await fetch(address, { headers: etag === null ? {} : { "If-None-Match": etag }, cache: "no-store" });
        if (response.status === 304) return { kind: "unchanged" };
        if (response.status === 404) return { kind: "gone" };
        if (response.status !== 200) return { kind: "unreachable" };
        const { saved, state, edition } = Rounded.parse(await response.json());
        etag = response.headers.get("ETag");
        return { kind: "read", rows: rowsOf(saved as SavedRows), submitted: state === "submitted", digest: edition.digest };
      } catch {
        return { kind: "unreachable" };
      }
    },
  };
}

export type Transport = ReturnType<typeof openTransport>;
