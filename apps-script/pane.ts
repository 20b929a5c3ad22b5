/** What the menu and the pane call, beside the custom functions. */
export { addMenu, openPane } from "./menu.ts";
export { onEdit } from "./render/formatChoices.ts";
export { serve } from "./serve.ts";
