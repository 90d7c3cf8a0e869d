"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const every = 1500;

/** Looks again by itself while something is being made. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), every);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
