import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { withFile } from "#app/_adapters/upload.ts";
import { importRegister, mayImport } from "#lib/usecases/register/import.ts";

/** Does what the preview of a sheet showed, by its digest. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  POST: withFile(
    ({ ask }) => ask(mayImport, {}),
    async ({ ask }, { bytes, field }) => {
      const outcome = await ask(importRegister, { bytes, digest: field("digest") });
      return outcome.ok ? json(JSON.stringify(outcome.value)) : refusal(outcome);
    },
  ),
});
