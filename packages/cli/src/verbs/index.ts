import type { Verb } from "../verb.ts";
import { check } from "./check.ts";
import { render } from "./render.ts";
import { why } from "./why.ts";

/** In the order of `hubctl --help`. */
export const verbs: readonly Verb[] = [render, check, why];
