"use client";
import { Printer } from "lucide-react";

export function PrintButton({ children }: { children: string }) {
  return (
    <button type="button" className="button" onClick={() => window.print()}>
      <Printer aria-hidden className="size-4" />
      {children}
    </button>
  );
}
