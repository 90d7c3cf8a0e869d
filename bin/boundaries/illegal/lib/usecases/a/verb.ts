import { part } from "../../../app/_ui/part.ts";

export const verb = part;
