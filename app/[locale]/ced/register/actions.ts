"use server";
import { act } from "#app/_adapters/action.ts";
import * as awards from "#lib/usecases/register/awards.ts";
import * as clusters from "#lib/usecases/register/clusters.ts";
import * as criteria from "#lib/usecases/register/criteria.ts";
import * as successors from "#lib/usecases/register/successors.ts";
import * as undo from "#lib/usecases/register/undo.ts";

export async function addCluster(values: unknown) {
  return act(clusters.addCluster, values);
}

export async function changeCluster(values: unknown) {
  return act(clusters.changeCluster, values);
}

export async function removeCluster(values: unknown) {
  return act(clusters.removeCluster, values);
}

export async function recordAward(values: unknown) {
  return act(awards.recordAward, values);
}

export async function correctAward(values: unknown) {
  return act(awards.correctAward, values);
}

export async function confirmLapse(values: unknown) {
  return act(awards.confirmLapse, values);
}

export async function removeAward(values: unknown) {
  return act(awards.removeAward, values);
}

export async function setCriterion(values: unknown) {
  return act(criteria.setCriterion, values);
}

export async function addSuccessor(values: unknown) {
  return act(successors.addSuccessor, values);
}

export async function removeSuccessor(values: unknown) {
  return act(successors.removeSuccessor, values);
}

export async function undoBatch(values: unknown) {
  return act(undo.undoBatch, values);
}
