import { endpoint } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { exportRegister } from "#lib/usecases/register/export.ts";

const types = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

/** The whole register with its sources as a sheet, for CED's administrators; `format` is `csv` or `xlsx`. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, url }) => {
    const format = url.searchParams.get("format") === "xlsx" ? "xlsx" : "csv";
    const outcome = await ask(exportRegister, { format });
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
