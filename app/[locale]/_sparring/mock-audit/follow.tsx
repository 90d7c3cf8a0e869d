"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const every = 3000;

/** Keeps the page as it is on the server while a mock audit runs: what the other side does is seen within seconds. */
export function Follow() {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") router.refresh();
    };
    const timer = setInterval(look, every);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
