import type { readSilver } from "#lib/usecases/silver/read.ts";

type Read = Extract<Awaited<ReturnType<typeof readSilver>>, { ok: true }>["value"];
export type Dossier = NonNullable<Read["dossier"]>;
export type Proposal = Dossier["proposals"][number];
export type Choice = NonNullable<Read["choice"]>;
