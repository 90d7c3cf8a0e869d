"use client";
import { useEffect, useRef } from "react";
import { signInByPasskey } from "#app/_adapters/identity.ts";

/** Lets the browser offer a passkey in the field for the address, where it can; who picks none is not disturbed. */
export function useOfferedPasskey(onSignedIn: () => void): void {
  const done = useRef(onSignedIn);
  done.current = onSignedIn;
  useEffect(() => {
    let isLeft = false;
    async function offer() {
      const can = await window.PublicKeyCredential?.isConditionalMediationAvailable?.();
      if (can !== true || isLeft) return;
      // Refused means that another way was chosen, or none.
      const { ok } = await signInByPasskey(true);
      if (ok && !isLeft) done.current();
    }
    void offer();
    return () => {
      isLeft = true;
    };
  }, []);
}
