import { narrowed } from "#lib/domain/insight/testing/attacker.ts";
import { clustersOf, twoReleases } from "#lib/domain/insight/testing/populations.ts";
import { atMost, type Measurement } from "./measure.ts";

const populations = 200;

/** Of 200 populations of 8 to 60 clusters, how many ratings an attacker narrows to fewer than three of six, whoever of them he is. */
export function attack(): Measurement[] {
  let found = 0;
  for (let seed = 1001; seed <= 1000 + populations; seed += 1)
    found += narrowed(twoReleases(clustersOf(seed, 8 + (seed % 53))), seed, { most: 20_000 }).length;
  return [atMost("attack-narrowed", "ratings", found, 0)];
}
