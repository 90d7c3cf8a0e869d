import { client } from "../../db/client.ts";

export const wrong = client;
