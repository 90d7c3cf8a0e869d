import type { useActionForm } from "#app/_adapters/use-action-form.ts";
import type { OutcomeFields } from "#lib/domain/outcome/schema.ts";

/** The form of an outcome, as its parts get it. */
export type OutcomeForm = ReturnType<typeof useActionForm<OutcomeFields, unknown>>;
