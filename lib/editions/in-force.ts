import type { Digests } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { keptAs } from "#lib/platform/programme.ts";
import { currentEdition } from "./published.ts";
import { type EditionView, keptView } from "./view.ts";

/** An edition as it was published, with what names its content. */
export type InForce = { document: EditionDocument; digests: Digests };

const built: InForce = { document: currentEdition, digests: digestsOf(currentEdition) };
const kept = () => keptAs<InForce>("klyngeklarEdition");

/**
 * The edition that the programme at hand shows to everybody: the newest that was published, as this process saw it last
 * (usecases/editions/watch.ts). A build has seen none and draws its pages with the one that it brings.
 */
export function editionInForce(): InForce {
  return kept().it ?? built;
}

/** Remembers the edition in force for the programme at hand. */
export function keepInForce(found: InForce): void {
  kept().it = found;
}

/** Whether pages that the build drew show another edition than the one in force. */
export function isBuildOutdated(): boolean {
  return editionInForce().digests.digest !== built.digests.digest;
}

/** The edition in force in one language. */
export function viewInForce(locale: Locale): EditionView {
  const { document, digests } = editionInForce();
  return keptView(digests, locale, () => document);
}
