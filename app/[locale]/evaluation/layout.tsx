import type { ReactNode } from "react";

// Rendered on request: the proxy gives each answer a nonce, and the address is a secret.
export const dynamic = "force-dynamic";
export const dynamicParams = true;

export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
