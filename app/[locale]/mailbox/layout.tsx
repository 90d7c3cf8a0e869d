import type { ReactNode } from "react";

// Rendered on request: the server gives each answer a nonce.
export const dynamic = "force-dynamic";
export const dynamicParams = true;

export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
