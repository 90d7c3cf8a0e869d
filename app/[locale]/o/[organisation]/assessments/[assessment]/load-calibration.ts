import "server-only";
import { ask } from "#app/_adapters/page.ts";
import type { Cell } from "#lib/domain/calibration/calibrate.ts";
import type { ShownComparison } from "#lib/domain/calibration/shown.ts";
import { readCalibration } from "#lib/usecases/calibration/read.ts";

type Edition = { id: string; rulesDigest: string };

/** How self and official ratings differ under an edition's rules, as last shown; null where nothing is. */
export async function loadSelfOfficial({ id, rulesDigest }: Edition): Promise<ShownComparison | null> {
  const outcome = await ask(readCalibration, { edition: id, rulesDigest, comparison: "self-official" });
  return outcome.ok ? (outcome.value[0] ?? null) : null;
}

/** The indicator's figures; null where too little is known to show any. */
export function figuresAt(shown: ShownComparison | null, indicator: string): Cell | null {
  const cell = shown?.cells.find((one) => one.indicator === indicator);
  return cell === undefined || cell.figures === null ? null : cell;
}
