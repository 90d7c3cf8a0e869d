import { wrong } from "../../lib/domain/reaches-data.ts";

export const part = wrong;
