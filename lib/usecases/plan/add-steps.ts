import "server-only";
import { randomUUID } from "node:crypto";
import { planAction } from "#db/schema/plan.ts";
import { danishDate } from "#lib/domain/date.ts";
import { type OfferedStep, offerOf } from "#lib/domain/plan/offer.ts";
import { StepsToAdd } from "#lib/domain/plan/schema.ts";
import type { Step } from "#lib/domain/scoring/result.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { actionsIn } from "./actions.ts";
import { type PlanStanding, standingFor } from "./standing.ts";

/** What a step is called as an action: the number and title of its indicator. */
function titleOfStep({ view }: Pick<PlanStanding, "view">, { indicator }: Pick<Step, "indicator">): string {
  return `${indicator} ${view.indicators.find(({ id }) => id === indicator)?.title ?? ""}`.trim().slice(0, 300);
}

type Wanted = Pick<Step, "indicator" | "from" | "to">;
const isThat =
  ({ indicator, from, to }: Wanted) =>
  ({ step }: OfferedStep) =>
    step.indicator === indicator && step.from === from && step.to === to;

/**
 * Makes actions of steps of a path. They are taken from the path as it is now: when one of those wanted is no longer
 * offered as it was shown, or is planned already, nothing is added (`path-changed`).
 */
export const addSteps = verb("plan.change", StepsToAdd, async (context, { slug, locale, label, path, steps }) => {
  const scope = await scopeOf(context.database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation } = scope;
  const standing = await standingFor(context, organisation, locale);
  if (standing === null) return refuse("path-changed");
  const [by, at] = [personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    const planned = await actionsIn(writer, organisation);
    const offer = offerOf(standing.result, { label, path }, planned, danishDate(at), (step) => titleOfStep(standing, step));
    const chosen = (offer?.steps ?? []).filter((offered) => steps.some((wanted) => isThat(wanted)(offered)));
    if (chosen.length !== steps.length) return refuse("path-changed");
    const common = { organisationId: organisation, assessmentId: standing.assessment, version: 1, changedBy: by, changedAt: at };
    const rows = chosen.map(({ action: { indicator, from, to, title, due } }) => ({
      ...{ id: randomUUID(), ...common, indicatorId: indicator, fromPoints: from, toPoints: to, title, due },
      state: "planned" as const,
    }));
    await writer.insert(planAction).values(rows);
    const detail = { did: "added-steps", label, path, count: rows.length };
    await audit(writer, context, "plan.change", { organisation, subject: standing.assessment, detail });
    return done({ ids: rows.map(({ id }) => id) });
  });
});
