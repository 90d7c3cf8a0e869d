"use client";
import { type ComponentProps, type RefObject, useEffect, useRef } from "react";
import { SelectField } from "./field.tsx";
import { TextField } from "./text-field.tsx";

/** Lets a control follow the address: when what it says changes, so does the control, which keeps the focus it has. */
function useFollowing<E extends HTMLInputElement | HTMLSelectElement>(value: string): RefObject<E | null> {
  const control = useRef<E>(null);
  useEffect(() => {
    if (control.current !== null) control.current.value = value;
  }, [value]);
  return control;
}

type Following = { value: string };

/** A line of text of a form whose answer is an address. */
export function FollowedText({ value, ...field }: Omit<ComponentProps<typeof TextField>, "value" | "defaultValue" | "ref"> & Following) {
  return <TextField {...field} ref={useFollowing<HTMLInputElement>(value)} defaultValue={value} />;
}

/** A choice in such a form. */
export function FollowedSelect({
  value,
  ...field
}: Omit<ComponentProps<typeof SelectField>, "value" | "defaultValue" | "ref"> & Following) {
  return <SelectField {...field} ref={useFollowing<HTMLSelectElement>(value)} defaultValue={value} />;
}
