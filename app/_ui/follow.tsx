"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Keeps the page as it is on the server, so that what somebody else does is seen within seconds: for as long as it is shown. */
export function Follow({ every = 3000 }: { every?: number }) {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") router.refresh();
    };
    const timer = setInterval(look, every);
    return () => clearInterval(timer);
  }, [router, every]);
  return null;
}
