import { dealShapes } from "./dealShapes.ts";
import { handShapes } from "./handShapes.ts";
import { leadShapes } from "./leadShapes.ts";
import type { Shape } from "./shape.ts";

export const shapes: readonly Shape[] = [...leadShapes, ...dealShapes, ...handShapes];
