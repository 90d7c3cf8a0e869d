import { endpoint } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { exportAnnex } from "#lib/usecases/offerings/annex.ts";

const types = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

/** The account of activities of a period (`from`, `to`) as a sheet; `format` is `csv` or `xlsx`. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, url: { searchParams } }) => {
    const format = searchParams.get("format") === "xlsx" ? "xlsx" : "csv";
    const outcome = await ask(exportAnnex, { from: searchParams.get("from") ?? "", to: searchParams.get("to") ?? "", format });
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
