/** What the closed part of Code.js offers to the top-level functions. */
export { callFunction as call } from "./callFunction.ts";
export { addMenu, openPane } from "./menu.ts";
export { onEdit } from "./render/formatChoices.ts";
export { serve } from "./serve.ts";
