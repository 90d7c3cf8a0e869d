import { bilingual } from "./bilingual.ts";

export const landing = bilingual({ da: { title: "" }, en: { title: "" } });
