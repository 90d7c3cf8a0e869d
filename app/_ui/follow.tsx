"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const every = 3000;

/** Keeps the page as it is on the server, so that what somebody else does is seen within seconds: for as long as it is shown. */
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
