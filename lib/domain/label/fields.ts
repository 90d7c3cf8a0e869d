import type { LocalText } from "../edition/schema.ts";

/** A field: one of ESCA's comparative portfolios, under which clusters are compared. */
type Field = { id: string; title: LocalText };

/**
 * The fields in ESCA's order, which is that of their English names. Source: country lists of cluster-analysis.org
 * (ecei.md §6); the end of the last name is cut there, and is not guessed. The Danish names are ours.
 */
export const fields = [
  { id: "aviation-and-space", title: { da: "Luft- og rumfart", en: "Aviation and space" } },
  { id: "biotechnology", title: { da: "Bioteknologi", en: "Biotechnology" } },
  { id: "construction", title: { da: "Byggeri og anlæg", en: "Construction" } },
  { id: "creative-industries", title: { da: "Kreative erhverv", en: "Creative industries" } },
  { id: "energy-and-environment", title: { da: "Energi og miljø", en: "Energy and environment" } },
  { id: "food-industry", title: { da: "Fødevarer", en: "Food industry" } },
  { id: "health-and-medical-science", title: { da: "Sundhed og medicin", en: "Health and medical science" } },
  { id: "ict", title: { da: "IT og telekommunikation", en: "ICT" } },
  { id: "maritime-and-water", title: { da: "Maritime teknologier og vandressourcer", en: "Maritime technologies, water resources" } },
  { id: "micro-nano-and-optics", title: { da: "Mikro-, nano- og optiske teknologier", en: "Micro, nano and optical technologies" } },
  { id: "materials-and-chemistry", title: { da: "Nye materialer og kemi", en: "New materials and chemistry" } },
  { id: "production-and-engineering", title: { da: "Produktion og maskinteknik", en: "Production and engineering" } },
  { id: "sports-leisure-and-tourism", title: { da: "Sport, fritid og turisme", en: "Sports, leisure and tourism" } },
  { id: "transportation", title: { da: "Transport", en: "Transportation" } },
] as const satisfies readonly Field[];

export type FieldId = (typeof fields)[number]["id"];

/** The field that a sheet names by its id or by its name in either language, in any case; null for any other text. */
export function fieldNamed(name: string): FieldId | null {
  const sought = name.trim().toLowerCase();
  const found = fields.find(({ id, title }) => [id, title.da, title.en].some((known) => known.toLowerCase() === sought));
  return found?.id ?? null;
}
