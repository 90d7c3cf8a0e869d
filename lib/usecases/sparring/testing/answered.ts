import { type saveAnswer as Save, saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { withdrawConsent } from "#lib/usecases/consent/withdraw.ts";
import { sharedCase } from "./cases.ts";

type Saved = Awaited<ReturnType<typeof Save>>;

/**
 * A shared case in which the secretariat has answered: 4.1.2 with 4 points (unsure, with a note of the team's own), 1.1.2
 * with a figure, and nothing else.
 */
export async function answeredCase() {
  const world = await sharedCase();
  const { member } = world.own;
  const save = (part: string, key: string, value: unknown, version = 0): Promise<Saved> =>
    saveAnswer(member, { assessment: world.case, part, key, value, version, origin: "typed" });
  for (const [part, key, value] of [
    ["answers", "4.1.2", { points: 4 }],
    ["answers", "1.1.2", { inputs: { committed: 118 } }],
    ["remarks", "4.1.2", { unsure: true, note: "Kun for os" }],
  ] as const) {
    const saved = await save(part, key, value);
    if (!saved.ok) throw new Error(JSON.stringify(saved));
  }
  const withdraw = () => withdrawConsent(world.own.lead, { slug: world.own.slug, purpose: "sparring", assessment: world.case });
  return { ...world, save, withdraw };
}
