import { Readable } from "node:stream";
import { endpoint } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { logError } from "#lib/platform/log.ts";
import { exportOrganisation } from "#lib/usecases/portable/export.ts";

/** Passes the archive on; a fault in the middle is logged and breaks the download off, so that no half of one looks whole. */
async function* logged(archive: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* archive;
  } catch (error) {
    logError("export.broke-off", error);
    throw error;
  }
}

/** Everything of an organisation as one ZIP archive, for its leads. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, params }) => {
    const outcome = await ask(exportOrganisation, { slug: params.organisation });
    if (!outcome.ok) return refusal(outcome);
    const { archive, fileName } = outcome.value;
    return new Response(Readable.toWeb(Readable.from(logged(archive))) as ReadableStream, {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": `attachment; filename="${fileName}"`,
        "Cache-Control": "no-store",
      },
    });
  },
});
