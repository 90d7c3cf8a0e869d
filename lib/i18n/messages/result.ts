import { bilingual } from "./bilingual.ts";

export const result = bilingual({ da: { title: "" }, en: { title: "" } });
