import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { withFile } from "#app/_adapters/upload.ts";
import { mayImport, previewRegister } from "#lib/usecases/register/import.ts";

/** What a sheet would change in the register. Nothing of it is kept. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  POST: withFile(
    ({ ask }) => ask(mayImport, {}),
    async ({ ask }, { bytes }) => {
      const outcome = await ask(previewRegister, { bytes });
      return outcome.ok ? json(JSON.stringify(outcome.value)) : refusal(outcome);
    },
  ),
});
