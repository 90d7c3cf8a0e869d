import type { ReactNode } from "react";

// Rendered on request: a state is true on the day it is asked for, and the register changes without a build.
export const dynamic = "force-dynamic";
export const dynamicParams = true;

export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
