import type { Agent } from "node:http";
import { currentEdition } from "#lib/editions/published.ts";
import { bareServed } from "./bare-server.ts";
import { type Asked, ask, load } from "./load.ts";
import { compared, type Measurement, median, reported } from "./measure.ts";
import { inWorkspace, type Workspace } from "./workspace.ts";

const writers = [1, 8, 32];
const rounds = 3;
const milliseconds = 3000;

/** Each writer has a field of its own: an indicator's answer or the remark beside it. */
function fieldOf(writer: number): { path: string; value: (count: number) => unknown } {
  const { indicators } = currentEdition;
  const id = indicators[writer % indicators.length]?.id ?? "";
  return writer < indicators.length
    ? { path: `answers/${id}`, value: (count) => ({ rated: count % 2 }) }
    : { path: `remarks/${id}`, value: (count) => ({ note: `${count}` }) };
}

const type = { "Content-Type": "application/json" };

/** Saves as a client of the API does: from the version that it was last answered. */
function saver({ address, assessment, bearer }: Workspace) {
  const versions = new Map<number, string>();
  return async (writer: number, agent: Agent) => {
    const { path, value } = fieldOf(writer);
    const version = versions.get(writer) ?? '"0"';
    const headers = { ...type, Authorization: `Bearer ${bearer}`, "If-Match": version };
    const body = JSON.stringify(value(Number(version.slice(1, -1))));
    const asked: Asked = { method: "PUT", path: `/api/v1/assessments/${assessment}/${path}`, headers, body };
    const answer = await ask(agent, address, asked);
    versions.set(writer, String(answer.headers.etag));
    return answer;
  };
}

function bareSaver(address: string) {
  return (writer: number, agent: Agent) => {
    const { path, value } = fieldOf(writer);
    const asked: Asked = { method: "PUT", path: `/save/${path.replace("/", "-")}`, headers: type, body: JSON.stringify(value(writer)) };
    return ask(agent, address, asked);
  };
}

/** Saving one answer end to end (HTTP, who calls, policy, check, history, audit, commit) against a Next route with the bare upsert. */
export function saving(): Promise<Measurement[]> {
  return bareServed((bare) =>
    inWorkspace(async (workspace) => {
      const [save, upsert] = [saver(workspace), bareSaver(bare)];
      const measurements: Measurement[] = [];
      for (const count of writers) {
        const [ours, theirs]: [number[], number[]] = [[], []];
        for (let round = 0; round <= rounds; round += 1) {
          const one = await load(count, milliseconds, save);
          const other = await load(count, milliseconds, upsert);
          // The first round warms both up.
          if (round > 0) ours.push(one.perSecond);
          if (round > 0) theirs.push(other.perSecond);
        }
        const figures = [`saving-${count}`, "saves/s", median(ours), median(theirs)] as const;
        measurements.push(count === 8 ? compared(...figures, { atLeast: 0.5 }) : reported(...figures));
      }
      return measurements;
    }),
  );
}
