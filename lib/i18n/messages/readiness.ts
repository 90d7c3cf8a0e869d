import { bilingual } from "./bilingual.ts";

export const readiness = bilingual({ da: { title: "" }, en: { title: "" } });
