import { Agent } from "node:http";
import { currentEdition } from "#lib/editions/published.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { bareServed } from "./bare-server.ts";
import { ask, type Load, load } from "./load.ts";
import { compared, type Measurement, median } from "./measure.ts";
import { inWorkspace, type Workspace } from "./workspace.ts";

const readers = 8;
const rounds = 3;
const milliseconds = 4000;

const one = new Agent({ keepAlive: true });

async function bytesOf(address: string, path: string, headers = {}): Promise<number> {
  const { status, bytes } = await ask(one, address, { method: "GET", path, headers });
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return bytes;
}

/** The address of a constant page of so many bytes; each character is sent twice, as HTML and as React's data. */
async function constantOf(bare: string, bytes: number): Promise<string> {
  const path = (characters: number) => `/constant?characters=${characters}`;
  const [few, many] = [await bytesOf(bare, path(1000)), await bytesOf(bare, path(2000))];
  return path(Math.round(1000 + ((bytes - few) * 1000) / (many - few)));
}

function pageOf({ slug, assessment }: Workspace): string {
  const dimension = currentEdition.dimensions[0]?.id ?? "";
  return addressOf("da", { page: "assessmentDimension", params: { organisation: slug, assessment, dimension } });
}

const middle = (loads: readonly Load[], key: keyof Load) => median(loads.map((each) => each[key]));

/** The questionnaire page of somebody signed in against a Next page rendered on request that holds a constant of the same size. */
export function questionnaire(): Promise<Measurement[]> {
  return bareServed((bare) =>
    inWorkspace(async (workspace) => {
      const { address, cookie } = workspace;
      const [path, headers] = [pageOf(workspace), { Cookie: cookie }];
      const constant = await constantOf(bare, await bytesOf(address, path, headers));
      const [ours, theirs]: [Load[], Load[]] = [[], []];
      for (let round = 0; round <= rounds; round += 1) {
        const page = await load(readers, milliseconds, (_, agent) => ask(agent, address, { method: "GET", path, headers }));
        const other = await load(readers, milliseconds, (_, agent) => ask(agent, bare, { method: "GET", path: constant }));
        if (round > 0) ours.push(page);
        if (round > 0) theirs.push(other);
      }
      return [
        compared("questionnaire-page", "pages/s", middle(ours, "perSecond"), middle(theirs, "perSecond"), { atLeast: 0.5 }),
        compared("questionnaire-page-p99", "ms", middle(ours, "p99"), middle(theirs, "p99"), { atMost: 2 }),
      ];
    }),
  );
}
