import { person } from "../../../../db/schema/person.ts";

export const shown = person;
