import { endpoint } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { exportRelease } from "#lib/usecases/insight/export.ts";

const types = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

/** A release as a sheet, with the same left out as on the screen; `format` is `csv` or `xlsx`, `locale` is `da` or `en`. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, url, params }) => {
    const format = url.searchParams.get("format") === "xlsx" ? "xlsx" : "csv";
    const locale = url.searchParams.get("locale") === "en" ? "en" : "da";
    const outcome = await ask(exportRelease, { release: params.release, format, locale });
    if (!outcome.ok) return refusal(outcome);
    const { bytes, fileName } = outcome.value;
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": types[format],
        "Content-Disposition": `attachment; filename="${fileName}"`,
        "Cache-Control": "no-store",
      },
    });
  },
});
