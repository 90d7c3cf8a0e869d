import "server-only";
import { danishDate } from "#lib/domain/date.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { addAction } from "#lib/usecases/plan/add.ts";
import { addSteps } from "#lib/usecases/plan/add-steps.ts";
import { changeAction } from "#lib/usecases/plan/change.ts";
import { readPlan } from "#lib/usecases/plan/read.ts";
import { clusters } from "./cast.ts";
import type { As } from "./people.ts";
import { daysFrom, told } from "./told.ts";

const { slug } = clusters.nordlys;
const asked = { slug, locale: "da" } as const;

/** The path to gold with the fewest working days made a plan with owners: one step under way, the others to come, and one action of their own. */
export async function makeNordlysPlan(as: As, now: Date): Promise<void> {
  const [lead, member] = [await as("lead@guld.example", daysFrom(now, -6)), await as("member@guld.example", daysFrom(now, -5))];
  const { standing } = await told("reading the plan", readPlan(lead, asked));
  const steps = standing?.result.labels.gold?.paths?.leastEffort?.steps ?? [];
  const wanted = steps.map(({ indicator, from, to }) => ({ indicator, from, to }));
  await told("planning", addSteps(lead, { ...asked, label: "gold", path: "leastEffort", steps: wanted }));
  const { actions } = await told("reading the plan", readPlan(member, asked));
  for (const [at, { id, version, title, due }] of actions.entries()) {
    const caller = at % 2 === 0 ? member : lead;
    const state = at === 0 ? "doing" : "planned";
    const note = at === 0 ? "Første udkast ligger i mappen. Bestyrelsen får det i god tid før mødet." : "";
    const fields = { title, owner: personOf(caller), due: due ?? "", state, notPlannedBecause: "", note };
    await told("taking a step", changeAction(caller, { slug, id, version, ...fields }));
  }
  const own = { title: "Aftal dato for besøg af assessor", owner: personOf(lead), due: danishDate(daysFrom(now, 21)), state: "planned" };
  await told("an action of their own", addAction(lead, { slug, ...own, notPlannedBecause: "", note: "" }));
}
