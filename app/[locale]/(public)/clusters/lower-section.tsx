import type { ReactNode } from "react";

// How high a section is at 375 px: kept for it until it is laid out.
const heights = {
  regions: "[contain-intrinsic-height:auto_50rem]",
  fields: "[contain-intrinsic-height:auto_35rem]",
  "over-time": "[contain-intrinsic-height:auto_45rem]",
  million: "[contain-intrinsic-height:auto_19rem]",
  scores: "[contain-intrinsic-height:auto_14rem]",
  "open-data": "[contain-intrinsic-height:auto_22rem]",
} as const;
type Props = { id: keyof typeof heights; title: string; onOneSheet?: boolean; children: ReactNode };

/**
 * A section of the dashboard below its list: on a small screen it is laid out when the reader comes near it. It reaches to the
 * edges of the page there, or the ring around a link at its edge would be cut off.
 */
export function LowerSection({ id, title, onOneSheet = false, children }: Props) {
  return (
    <section
      className={`when-near mt-14 max-sm:-mx-4 max-sm:px-4 max-sm:pb-2 ${heights[id]} ${onOneSheet ? "break-inside-avoid" : ""}`}
      aria-labelledby={id}
    >
      <h2 id={id} className="font-semibold text-lead">
        {title}
      </h2>
      {children}
    </section>
  );
}
