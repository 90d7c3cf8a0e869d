import { verb } from "../lib/usecases/a/verb.ts";

export const client = verb;
