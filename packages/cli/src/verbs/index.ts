import type { Verb } from "../verb.ts";
import { chart } from "./chart.ts";
import { check } from "./check.ts";
import { newVerb } from "./new.ts";
import { render } from "./render.ts";
import { schemas } from "./schemas.ts";
import { why } from "./why.ts";

/** In the order of `hubctl --help`. */
export const verbs: readonly Verb[] = [render, check, why, newVerb, chart, schemas];
