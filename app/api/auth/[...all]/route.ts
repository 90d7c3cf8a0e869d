import { endpoint } from "#app/_adapters/endpoint.ts";
import { answerSignIn } from "#lib/usecases/people/sign-in.ts";

const answer = async (_: unknown, request: Request) => answerSignIn(request);

/** The sign-in library's own endpoints: identity only. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({ GET: answer, POST: answer });
