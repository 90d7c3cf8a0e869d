import { endpoint } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { exportProgramme } from "#lib/usecases/insight/export-programme.ts";

const types = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

/** A proposed programme as a sheet: `unit` and `limit` say within what, `release` of which statistics, `format` is `csv` or `xlsx`. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, url }) => {
    const { limit = "", release, ...asked } = Object.fromEntries(url.searchParams);
    const format = asked.format === "xlsx" ? "xlsx" : "csv";
    const locale = asked.locale === "en" ? "en" : "da";
    const input = { format, locale, unit: asked.unit, limit: /^\d+$/.test(limit) ? Number(limit) : limit };
    const outcome = await ask(exportProgramme, release === undefined ? input : { ...input, release });
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
