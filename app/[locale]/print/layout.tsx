import type { ReactNode } from "react";

// Rendered on request, for the server's own browser and nobody else.
export const dynamic = "force-dynamic";
export const dynamicParams = true;

export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
