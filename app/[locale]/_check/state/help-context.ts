"use client";
import { createContext, type ReactNode } from "react";
import type { HelpPlace } from "#lib/domain/offering/help.ts";

/** What shows help with an indicator. The quick check has none: it is built without a database. */
export const HelpContext = createContext<((props: { id: string; place: HelpPlace }) => ReactNode) | null>(null);
