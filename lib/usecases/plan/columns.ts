import type { NewAction } from "#lib/domain/plan/schema.ts";

/** What was filled in, as the columns keep it: what is blank is null, and a reason stays with what is not planned. */
export function columnsOf({ title, owner, due, state, notPlannedBecause, note }: Omit<NewAction, "slug">) {
  return {
    title: title.trim(),
    owner: owner || null,
    due: due || null,
    state,
    notPlannedBecause: state === "not-planned" ? notPlannedBecause.trim() : null,
    note: note.trim() || null,
  };
}
