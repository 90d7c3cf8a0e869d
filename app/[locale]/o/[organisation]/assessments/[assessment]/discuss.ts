"use server";
import { act } from "#app/_adapters/action.ts";
import { assign } from "#lib/usecases/discussion/assign.ts";
import { addComment, removeComment } from "#lib/usecases/discussion/comment.ts";

export async function assignTo(values: unknown) {
  return act(assign, values);
}

export async function say(values: unknown) {
  return act(addComment, values);
}

export async function takeBack(values: unknown) {
  return act(removeComment, values);
}
