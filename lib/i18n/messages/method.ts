import { bilingual } from "./bilingual.ts";

export const method = bilingual({ da: { title: "" }, en: { title: "" } });
