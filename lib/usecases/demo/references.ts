import "server-only";
import { addReference } from "#lib/usecases/insight/reference-desk.ts";
import type { As } from "./people.ts";
import { daysFrom, told } from "./told.ts";

/** Totals of gold certifications that were published, as they stand in db/facts/published-gold-scores.csv. */
const published = [
  ["Software-Cluster (DE)", "85,3", "2013", "https://www.kit.edu/kit/english/13623.php"],
  ["GCE Blue Maritime (NO)", "93", "2019", "https://www.bluemaritimecluster.no/gce/news/news/fornyet-gold-label-sertifisering/"],
  ["Energy Cluster Denmark", "95", "2021", "https://www.energycluster.dk/en/energy-cluster-denmark-is-gilded-in-the-eu/"],
] as const;

/** The reference figures that CED's analyst has typed in: three published totals of gold clusters. */
export async function enterReferences(as: As, now: Date): Promise<void> {
  const analyst = await as("analyst@ced.example", daysFrom(now, -30));
  for (const [name, value, year, source] of published) {
    const texts = { labelDa: `Guld til ${name}`, labelEn: `Gold for ${name}` };
    await told("a reference figure", addReference(analyst, { indicator: "", ...texts, value, year, source }));
  }
}
