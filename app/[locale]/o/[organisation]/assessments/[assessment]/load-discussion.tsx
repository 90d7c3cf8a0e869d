import "server-only";
import type { ReactNode } from "react";
import { ask } from "#app/_adapters/page.ts";
import { readDiscussion } from "#lib/usecases/discussion/read.ts";
import { Discussion } from "./_discussion/discussion.tsx";

/** The messages that the discussion needs of the page it stands in. */
export const discussionParts = ["discussion", "failures", "faults"] as const;

/** What stands beside each answer: the team's own conversation. Undefined for who does not take part in it, such as the board. */
export async function loadDiscussion(assessment: string): Promise<((indicator: string) => ReactNode) | undefined> {
  const outcome = await ask(readDiscussion, { assessment });
  if (!outcome.ok) return undefined;
  const { byIndicator, team, me } = outcome.value;
  return (indicator) => {
    const found = byIndicator[indicator];
    return found === undefined ? null : <Discussion {...{ assessment, indicator, team, me }} discussion={found} />;
  };
}
