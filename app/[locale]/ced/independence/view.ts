import type { readIndependence } from "#lib/usecases/independence/read.ts";

/** What the page of independence shows. */
export type Independence = Extract<Awaited<ReturnType<typeof readIndependence>>, { ok: true }>["value"];
