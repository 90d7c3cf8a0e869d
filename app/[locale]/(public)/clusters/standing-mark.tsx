import type { Standing } from "./words.ts";

const circle = "M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0Z";

// Shapes of Lucide, each in one path: a list has a mark in every line, and the library's would be a client component in each.
const shapes = {
  valid: `${circle}m-6-3-5.5 5.5L8 12`,
  expiring: `${circle}M12 6v6h4`,
  "in-grace":
    "M5 22h14M5 2h14m-2 20v-4.172a2 2 0 0 0-.586-1.414L12 12l-4.414 4.414A2 2 0 0 0 7 17.828V22M7 2v4.172a2 2 0 0 0 .586 1.414L12 12l4.414-4.414A2 2 0 0 0 17 6.172V2",
  unknown: `${circle}M9 9.5a3 2.5 0 0 1 6 0c0 2-2 2-3 3.5m0 4h.01`,
  lapsed: `${circle}m-7-3-6 6m0-6 6 6`,
} as const;
const colours = { valid: "text-ok", expiring: "text-warn", "in-grace": "text-warn", unknown: "text-muted", lapsed: "text-stop" } as const;

/** The mark of a state; the words beside it say the same. */
export function StandingMark({ state }: Pick<Standing, "state">) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className={`size-4 shrink-0 translate-y-0.5 ${colours[state]}`}>
      <path d={shapes[state]} fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
