"use client";
import { useState } from "react";
import { useQuery } from "#app/_ui/use-query.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { Choose } from "./choose.tsx";
import { Request } from "./request.tsx";

/** Without a secret in the address a link is asked for; with one, the password is chosen. */
export function NewPassword({ locale }: { locale: Locale }) {
  const token = useQuery().get("token");
  const [isAgain, setAgain] = useState(false);
  if (token === null || isAgain) return <Request />;
  return <Choose locale={locale} token={token} onAgain={() => setAgain(true)} />;
}
