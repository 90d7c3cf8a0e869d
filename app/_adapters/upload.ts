import "server-only";
import { mostBytes } from "#lib/platform/files/sniff.ts";
import type { Outcome } from "#lib/usecases/kernel/verb.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { readWithin } from "./body.ts";
import type { Answer, Call } from "./endpoint.ts";
import { problem, refusal } from "./problem.ts";

/** What a form may have beside its one file: the other fields and the lines between them. */
const room = 2 ** 20;

/** A form with one file. A field that is not there is "". */
type Sent = { name: string; bytes: Uint8Array; field: (name: string) => string };
/** The same for an organisation that the sender belongs to. */
type Upload = Sent & { slug: string };

async function formOf(body: Uint8Array, type: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
  } catch (error) {
    if (error instanceof TypeError) return null; // no form, or one that breaks off
    throw error;
  }
}

/**
 * The answer of a method that takes a form with a file (`file`) of at most 25 MB. Whom `guard` refuses is refused before
 * anything of the body is read; of a larger body no more than the limit is.
 */
export function withFile(
  guard: (call: Call) => Promise<Outcome<unknown, "not-found" | "forbidden" | "invalid">>,
  answer: (call: Call, sent: Sent) => Promise<Response>,
): Answer {
  return async (call, request) => {
    const guarded = await guard(call);
    if (!guarded.ok) return refusal(guarded);
    const body = await readWithin(request, mostBytes + room);
    if (body === "too-large") return refusal({ ok: false, code: "file-too-large" });
    if (body === "broken-off") return problem(400, "The body broke off.");
    const form = await formOf(body, request.headers.get("Content-Type") ?? "");
    const file = form?.get("file");
    if (form == null || !(file instanceof File)) return problem(400, "The body must be a form (multipart/form-data) with a file.");
    const field = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    return answer(call, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), field });
  };
}

/** The same for an organisation of the address, to which the sender must belong. */
export function withUpload(answer: (call: Call, upload: Upload) => Promise<Response>): Answer {
  const slugOf = ({ params }: Call) => String(params.organisation);
  return withFile(
    (call) => call.ask(readOrganisation, { slug: slugOf(call) }),
    (call, sent) => answer(call, { slug: slugOf(call), ...sent }),
  );
}
