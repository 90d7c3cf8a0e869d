import { own } from "../record.ts";
import { borderPostcodes, postcodesOf } from "./postcodes.ts";
import { type Region, type RegionId, regionsOn } from "./regions.ts";

const divisionOf2007 = new Map(
  Object.entries(postcodesOf).flatMap(([region, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((postcode): [string, RegionId] => [postcode, region as RegionId]),
  ),
);

/** Whether a text has the form of a postcode in Denmark: four digits, and not one of Greenland's (39xx). */
export function isDanishForm(postcode: string): boolean {
  return /^\d{4}$/.test(postcode) && !postcode.startsWith("39");
}

/** Whether a postcode lies in Denmark and is in the table (`db/facts/postcodes.csv`, October 2020). */
export function isDanishPostcode(postcode: string): boolean {
  return divisionOf2007.has(postcode);
}

function on(date: string, id: RegionId): Region | undefined {
  return regionsOn(date).find((region) => region.id === id || region.formedFrom?.includes(id));
}

/**
 * The region of a postcode on a day: that of the town which names the postcode. `outside-denmark` for every text that has
 * not the form of a Danish postcode (Greenland's too); `unknown` for four digits that the table does not have, and for days before 2007.
 */
export function regionOf(postcode: string, date: string): RegionId | "outside-denmark" | "unknown" {
  if (!isDanishForm(postcode)) return "outside-denmark";
  const then = divisionOf2007.get(postcode);
  return (then === undefined ? undefined : on(date, then)?.id) ?? "unknown";
}

/** Whether some addresses of a postcode lie in another region than its town on that day. */
export function crossesBorder(postcode: string, date: string): boolean {
  const other = own<RegionId>(borderPostcodes, postcode);
  return other !== undefined && on(date, other)?.id !== regionOf(postcode, date);
}
