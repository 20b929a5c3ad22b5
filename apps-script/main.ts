/** What the closed part of Code.js offers to the top-level functions. */
export { callFunction as call } from "./callFunction.ts";
export { addMenu, onEdit, openPane, serve } from "./pane.ts";
